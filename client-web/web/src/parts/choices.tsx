import { useId } from 'react';
import { languageNames, languages, setLanguage, type Language } from '../i18n';
import { useWords } from '../i18n/useWords';

/** A row of options of which one is taken. */
export function Choice<Option extends string>(props: {
  label: string;
  options: readonly { readonly value: Option; readonly text: string; readonly lang?: string }[];
  value: Option;
  onChoose: (value: Option) => void;
}) {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{props.label}</legend>
      {props.options.map(({ value, text, lang }) => (
        <label key={value} lang={lang}>
          <input type="radio" name={name} value={value} checked={value === props.value} onChange={() => props.onChoose(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function LanguageChoice() {
  const { t, language } = useWords();
  return (
    <Choice
      label={t('menu.language')}
      options={languages.map((value) => ({ value, text: languageNames[value], lang: value }))}
      value={language as Language}
      onChoose={(value) => void setLanguage(value)}
    />
  );
}
