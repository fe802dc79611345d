import i18next, { type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import en from '../locales/en.json';
import rulesEn from '../locales/rules/en.json';

export const languages = ['en', 'fr', 'es', 'pt'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name. */
export const languageNames: Record<Language, string> = { en: 'English', fr: 'Français', es: 'Español', pt: 'Português' };

const load: Record<Language, () => Promise<ResourceLanguage>> = {
  en: () => Promise.resolve(en),
  fr: async () => (await import('../locales/fr.json')).default,
  es: async () => (await import('../locales/es.json')).default,
  pt: async () => (await import('../locales/pt.json')).default,
};

/** Texts of the rules, made from the rule files; the rules that the page has its own words for are not among them. */
const loadRules: Record<Language, () => Promise<ResourceLanguage>> = {
  en: () => Promise.resolve(rulesEn),
  fr: async () => (await import('../locales/rules/fr.json')).default,
  es: async () => (await import('../locales/rules/es.json')).default,
  pt: async () => (await import('../locales/rules/pt.json')).default,
};

/** The faults of rules by the names of their sentences. In English the server says them itself. */
const loadFaults: Record<Language, () => Promise<ResourceLanguage>> = {
  en: () => Promise.resolve({}),
  fr: async () => (await import('../locales/faults/fr.json')).default,
  es: async () => (await import('../locales/faults/es.json')).default,
  pt: async () => (await import('../locales/faults/pt.json')).default,
};

const storageKey = 'aircop.language';

function remembered(): Language {
  const wished = [localStorage.getItem(storageKey), ...navigator.languages].map((tag) => tag?.slice(0, 2));
  return languages.find((language) => wished.find((tag) => languages.includes(tag as Language)) === language) ?? 'en';
}

/** Some languages have a form for millions; ours never differs from the ordinary plural. */
export function withMany(texts: ResourceLanguage): ResourceLanguage {
  const all: ResourceLanguage = {};
  for (const [key, text] of Object.entries(texts) as [string, string | ResourceLanguage][]) {
    all[key] = typeof text === 'string' ? text : withMany(text);
    if (key.endsWith('_other')) all[key.replace(/_other$/, '_many')] = all[key];
  }
  return all;
}

export async function setLanguage(language: Language, remember = true): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'translation')) {
    const [texts, rules, faults] = await Promise.all([load[language](), loadRules[language](), loadFaults[language]()]);
    i18next.addResourceBundle(language, 'translation', withMany(texts));
    i18next.addResourceBundle(language, 'translation', rules, true);
    i18next.addResourceBundle(language, 'translation', faults, true);
  }
  if (remember) localStorage.setItem(storageKey, language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export async function startI18n(language: Language = remembered()): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    resources: { en: { translation: withMany(en) } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  i18next.addResourceBundle('en', 'translation', rulesEn, true);
  await setLanguage(language, false);
}

export default i18next;
