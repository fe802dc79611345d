export type Theme = 'dark' | 'light';

const storageKey = 'aircop.theme';

/** The theme this reader chose; dark until then. */
export function rememberedTheme(): Theme {
  return localStorage.getItem(storageKey) === 'light' ? 'light' : 'dark';
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  applyTheme(theme);
}
