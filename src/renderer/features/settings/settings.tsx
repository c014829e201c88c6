import {
  IconDatabase,
  IconDeviceDesktop,
  IconInfoCircle,
  IconLanguage,
  IconLock,
  IconUser,
  type Icon,
} from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink, useParams } from 'react-router';
import { paths } from '../../lib/paths';
import { useMay } from '../../lib/standing';
import { Region } from '../../ui/region/region';
import { Screen } from '../../ui/screen/screen';
import { About } from './about';
import { DatabaseSettings } from './database-settings';
import { LanguageAndRegion } from './language-and-region';
import { OwnPassword } from './own-password';
import styles from './settings.module.css';
import { ThisPc } from './this-pc';
import { TillAndLocking } from './till-and-locking';

type Page = {
  name: 'this-pc' | 'database' | 'language' | 'till' | 'you' | 'about';
  icon: Icon;
  isForEverybody: boolean;
  content: ReactElement;
};

const pages: readonly Page[] = [
  { name: 'this-pc', icon: IconDeviceDesktop, isForEverybody: true, content: <ThisPc /> },
  { name: 'database', icon: IconDatabase, isForEverybody: false, content: <DatabaseSettings /> },
  { name: 'language', icon: IconLanguage, isForEverybody: true, content: <LanguageAndRegion /> },
  { name: 'till', icon: IconLock, isForEverybody: false, content: <TillAndLocking /> },
  { name: 'you', icon: IconUser, isForEverybody: true, content: <OwnPassword /> },
  { name: 'about', icon: IconInfoCircle, isForEverybody: true, content: <About /> },
];

/** How this installation works, a page for each subject. A clerk sees the pages that are hers. */
export function Settings() {
  const { t } = useTranslation('settings');
  const isManager = useMay('manager');
  const { '*': asked = '' } = useParams();
  const seen = pages.filter(({ isForEverybody }) => isForEverybody || isManager);
  const page = seen.find(({ name }) => name === asked);
  if (page === undefined) return <Navigate to={paths.settings('this-pc')} replace />;
  return (
    <Screen layout="list" title={t('title')}>
      <div className={styles.settings}>
        <Region as="nav" label={t('pages')} className={styles.nav}>
          {seen.map(({ name, icon: Icon }) => (
            <NavLink key={name} to={paths.settings(name)} className={styles.link ?? ''} replace>
              <Icon size={20} stroke={1.75} aria-hidden />
              {t(`page.${name}`)}
            </NavLink>
          ))}
        </Region>
        <Region label={t(`page.${page.name}`)} className={styles.page} key={page.name}>
          <h2 className={styles.title}>{t(`page.${page.name}`)}</h2>
          {page.content}
        </Region>
      </div>
    </Screen>
  );
}
