import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonRole } from '../../../shared/contract/operation';
import styles from './users.module.css';

type Props = { value: PersonRole; onChange: (role: PersonRole) => void };

const choices: readonly PersonRole[] = ['counter', 'manager', 'admin'];

/** The three roles, each with what it means. */
export function RoleChoice({ value, onChange }: Props) {
  const { t } = useTranslation(['users', 'common']);
  return (
    <Radio.Group
      value={value}
      onChange={(chosen) => onChange(choices.find((role) => role === chosen) ?? value)}
      aria-label={t('field.role')}
    >
      <div className={styles.roles}>
        {choices.map((role) => (
          <Radio
            key={role}
            value={role}
            label={t(`common:role.${role}`)}
            description={t(`roleMeans.${role}`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
