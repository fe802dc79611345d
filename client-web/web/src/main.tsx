import { createRoot } from 'react-dom/client';
import { App } from './app';
import type { Backend } from './api/backend';
import { httpBackend } from './api/http';
import { startI18n } from './i18n';
import { applyTheme, rememberedTheme } from './theme';
import './styles/base.css';
import './styles/controls.css';
import './styles/board.css';
import './styles/queue.css';
import './styles/panel.css';
import './styles/desk.css';
import './styles/narrow.css';
import './styles/carriers.css';
import './styles/flight.css';
import './styles/lists.css';
import './styles/worklist.css';
import './styles/passenger.css';
import './styles/rules.css';

async function chooseBackend(): Promise<Backend> {
  if (import.meta.env.DEV && new URLSearchParams(location.search).has('fixture')) {
    return (await import('./dev/fixtureBackend')).fixtureBackend();
  }
  return httpBackend;
}

applyTheme(rememberedTheme());
const [backend] = await Promise.all([chooseBackend(), startI18n()]);
const root = document.getElementById('root');
if (root) createRoot(root).render(<App backend={backend} />);
