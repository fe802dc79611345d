import type { GeoProjection } from 'd3-geo';
import { useEffect, useRef, useState } from 'react';
import { drawLand, loadCountries } from '../map/world';

function useThemeName(): string {
  const [theme, setTheme] = useState(document.documentElement.dataset.theme ?? '');
  useEffect(() => {
    const observer = new MutationObserver(() => setTheme(document.documentElement.dataset.theme ?? ''));
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
  return theme;
}

/** Land and borders beneath what a map shows. */
export function Land({ projection, width, height }: { projection: GeoProjection; width: number; height: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeName();
  useEffect(() => {
    let wanted = true;
    void loadCountries().then((countries) => {
      const element = canvas.current;
      if (!wanted || !element) return;
      const style = getComputedStyle(element);
      drawLand(element, projection, countries, { land: style.getPropertyValue('--land'), border: style.getPropertyValue('--sea') });
    }, () => undefined);
    return () => {
      wanted = false;
    };
  }, [projection, width, height, theme]);
  return <canvas ref={canvas} className="land" aria-hidden="true" />;
}
