import { Button, FileButton, Select, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pathOf } from '../../lib/bridge';
import { connectionInAddress, isLoopback, type ConnectionValues } from '../../lib/database/connection-values';
import { PasswordField } from '../password/password-field';
import styles from './connection.module.css';

type Form = UseFormReturnType<ConnectionValues>;

/** The fields of a way to a PostgreSQL server. An address pasted into the first one fills the others. */
export function ConnectionFields({ form }: { form: Form }) {
  const { t } = useTranslation('database');
  return (
    <div className={styles.fields}>
      <TextInput
        className={styles.host}
        label={t('field.host')}
        placeholder="192.168.1.20"
        {...form.getInputProps('host')}
        onPaste={(event) => takeAddress(event, form)}
        spellCheck={false}
        autoComplete="off"
      />
      <TextInput
        label={t('field.port')}
        inputMode="numeric"
        {...form.getInputProps('port')}
        autoComplete="off"
      />
      <TextInput
        className={styles.name}
        label={t('field.database')}
        {...form.getInputProps('database')}
        spellCheck={false}
        autoComplete="off"
      />
      <TextInput
        className={styles.half}
        label={t('field.user')}
        {...form.getInputProps('user')}
        spellCheck={false}
        autoComplete="off"
      />
      <div className={styles.half}>
        <PasswordField label={t('field.password')} {...form.getInputProps('password')} autoComplete="off" />
      </div>
      <Encryption form={form} />
    </div>
  );
}

function Encryption({ form }: { form: Form }) {
  const { t } = useTranslation('database');
  const { host, encryption } = form.getValues();
  if (isLoopback(host)) return <p className={styles.hint}>{t('encryption.loopback')}</p>;
  return (
    <>
      <Select
        className={styles.whole}
        label={t('field.encryption')}
        data={[
          { value: 'required', label: t('encryption.required') },
          { value: 'own_certificate', label: t('encryption.ownCertificate') },
          { value: 'off', label: t('encryption.off') },
        ]}
        {...form.getInputProps('encryption')}
      />
      {encryption === 'off' && <p className={styles.warning}>{t('encryption.offMeans')}</p>}
      {encryption === 'own_certificate' && <CertificateFile form={form} />}
    </>
  );
}

function CertificateFile({ form }: { form: Form }) {
  const { t } = useTranslation('database');
  return (
    <div className={styles.file}>
      <TextInput
        label={t('field.caFile')}
        {...form.getInputProps('caFile')}
        spellCheck={false}
        autoComplete="off"
      />
      <FileButton
        accept=".pem,.crt,.cer"
        onChange={(file) => {
          if (file) form.setFieldValue('caFile', pathOf(file));
        }}
      >
        {(props) => <Button {...props}>{t('field.chooseFile')}</Button>}
      </FileButton>
    </div>
  );
}

function takeAddress(event: ClipboardEvent<HTMLInputElement>, form: Form): void {
  const parts = connectionInAddress(event.clipboardData.getData('text'));
  if (parts === null) return;
  event.preventDefault();
  form.setValues(parts);
}
