// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../api/backend';
import { carrierFixture, carriersFixture } from '../dev/carrierFixture';
import { fixtureBackend } from '../dev/fixtureBackend';
import { setLanguage, startI18n } from '../i18n';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
const { App } = await import('../app');

beforeAll(() => startI18n('en'));
afterEach(cleanup);

async function open(address: string, changes: Partial<Backend> = {}): Promise<Backend> {
  history.replaceState(null, '', address);
  const backend = { ...fixtureBackend(), ...changes };
  render(<App backend={backend} />);
  await waitFor(() => expect(document.querySelector('main') && !screen.queryByText('Reading…')).toBeTruthy());
  return backend;
}

const names = () => within(screen.getByRole('table')).getAllByRole('rowheader').map((cell) => cell.textContent);

describe('the list of carriers', () => {
  it('shows the worst first and says who sends no bookings', async () => {
    await open('/carriers');
    await screen.findByRole('heading', { name: 'Carriers' });
    expect(names()).toEqual(['ET Ethiopianno PNR', 'AF Air France', 'HC Air Sénégal']);
    expect(screen.getByRole('columnheader', { name: /Lowest share/ }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('keeps the order and the period in the address', async () => {
    const carriers = vi.fn(async (days: number) => carriersFixture(days));
    await open('/carriers', { carriers });
    fireEvent.click(await screen.findByRole('button', { name: 'Passengers' }));
    expect(new URLSearchParams(location.search).get('sort')).toBe('people');
    expect(names()[0]).toBe('AF Air France');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: '90 days' })));
    expect(location.search).toBe('?sort=people&days=90');
    expect(carriers).toHaveBeenLastCalledWith(90);
  });

  it('says what to do when no list has come', async () => {
    await open('/carriers', { carriers: async (days) => ({ ...carriersFixture(days), carriers: [] }) });
    await screen.findByRole('heading', { name: 'No carrier’s list has been received in this period' });
    expect(screen.getByText(/\/api\/v1\/messages/)).toBeTruthy();
  });

  it('says who may see it, and asks to sign in when the session has ended', async () => {
    await open('/carriers', { carriers: async () => 'Forbidden' });
    expect((await screen.findByRole('alert')).textContent).toContain('administrator of your unit');
    cleanup();
    await open('/carriers', { carriers: async () => 'SignedOut' });
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
  });

  it('leads to a carrier and keeps the period', async () => {
    await open('/carriers?days=7');
    fireEvent.click(await screen.findByRole('link', { name: 'AF Air France' }));
    await screen.findByRole('heading', { level: 1, name: 'AF Air France' });
    expect(location.pathname + location.search).toBe('/carriers/AF?days=7');
  });
});

describe('a carrier', () => {
  it('says in sentences what to ask for', async () => {
    await open('/carriers/AF');
    const asks = await screen.findByRole('region', { name: 'What to ask the airline for' });
    expect(within(asks).getByText('29 of 40 flights: no PNR push 24 h before departure.')).toBeTruthy();
  });

  it('names the rules left blind and what was missing', async () => {
    await open('/carriers/AF');
    const blind = await screen.findByRole('region', { name: 'Rules left blind' });
    expect(within(blind).getByRole('row', { name: 'D03 paid by a third party payer 412' })).toBeTruthy();
  });

  it('tells each flight’s pushes in words beside the drawing', async () => {
    await open('/carriers/AF');
    const row = await screen.findByRole('row', { name: /^AF702/ });
    expect(row.textContent).toContain('PNR push 24 h before departure: Missing');
    expect(row.textContent).toContain('API push 30 min before departure: On time');
  });

  it('gives the table of the same period', async () => {
    await open('/carriers/AF?days=90');
    expect((await screen.findByRole('link', { name: 'Download as CSV' })).getAttribute('href')).toBe('/api/v1/carriers/AF.csv?days=90');
  });

  it('is told to be unknown when no flight of it came', async () => {
    await open('/carriers/zz');
    expect((await screen.findByRole('alert')).textContent).toContain('No flight of ZZ');
  });

  it('speaks French', async () => {
    await act(() => setLanguage('fr', false));
    await open('/carriers/AF', { carrier: async () => carrierFixture('AF') ?? 'Missing' });
    expect(await screen.findByText('29 vols sur 40 : pas d’envoi PNR 24 h avant le départ.')).toBeTruthy();
    await act(() => setLanguage('en', false));
  });
});
