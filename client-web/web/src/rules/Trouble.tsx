import type { NoAnswer } from '../api/asked';
import { useWords } from '../i18n/useWords';

/** Why nothing came back, and what to do. */
export function Trouble({ trouble }: { trouble: NoAnswer }) {
  const { t } = useWords();
  return (
    <p className="error" role="alert">
      {typeof trouble === 'string' ? t(`rules.trouble.${trouble}`) : trouble.refused}
    </p>
  );
}
