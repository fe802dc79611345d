// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../api/backend';
import { fixtureBackend } from '../dev/fixtureBackend';
import { startI18n } from '../i18n';

// What jsdom lacks.
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);
vi.stubGlobal('CSS', { escape: (text: string) => text });
Element.prototype.scrollIntoView = () => undefined;
const { App } = await import('../app');

let backend: Backend;

beforeAll(() => startI18n('en'));

beforeEach(async () => {
  history.replaceState(null, '', '/operations/cocair-8');
  backend = fixtureBackend();
  render(<App backend={backend} />);
  await screen.findByRole('heading', { name: 'COCAIR VIII' });
});

afterEach(cleanup);

const queue = () => screen.getByRole('tabpanel');
const open = (name: string) => fireEvent.click(within(queue()).getByRole('button', { name }));

describe('the board', () => {
  it('opens a row beside the queue and puts it into the address', () => {
    open('Travel document on a lookout list: stolen or lost document');
    const panel = screen.getByRole('complementary', { name: 'Selected hit' });
    expect(within(panel).getByText('Document number agrees')).toBeTruthy();
    expect(within(panel).getByText('Name differs')).toBeTruthy();
    expect(new URLSearchParams(location.search).get('hit')).toContain('CM223');
  });

  it('decides nothing without a reason', async () => {
    const decide = vi.spyOn(backend, 'decide');
    open('Travel document on a lookout list: stolen or lost document');
    const panel = screen.getByRole('complementary', { name: 'Selected hit' });
    fireEvent.click(within(panel).getByRole('button', { name: 'Refer' }));
    fireEvent.click(within(panel).getByRole('button', { name: 'Refer' }));
    expect(within(panel).getByRole('alert').textContent).toBe('A reason is needed.');
    expect(decide).not.toHaveBeenCalled();
    fireEvent.change(within(panel).getByRole('textbox'), { target: { value: 'Stolen blank' } });
    fireEvent.click(within(panel).getByRole('button', { name: 'Refer' }));
    await waitFor(() => expect(within(panel).getByText('Recorded.')).toBeTruthy());
    expect(decide.mock.calls[0]?.slice(3)).toEqual(['Refer', 'Stolen blank']);
  });

  it('says that somebody else was quicker', async () => {
    vi.spyOn(backend, 'decide').mockResolvedValue('TakenByOther');
    const claims = within(queue()).getAllByRole('button', { name: /claim/ });
    await act(async () => fireEvent.click(claims[0]!));
    expect(within(queue()).getByRole('alert').textContent).toContain('Somebody else was quicker');
  });

  it('fetches a name only when it is asked for', async () => {
    const flight = vi.spyOn(backend, 'flight');
    open('Travel document on a lookout list: stolen or lost document');
    expect(flight).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Show the person' }));
    expect(await screen.findByText('EXAMPLE, ALPHA')).toBeTruthy();
  });

  it('narrows queue and map to an airport and says how much is hidden', () => {
    fireEvent.click(screen.getByTitle(/^Abidjan · /));
    expect(within(queue()).getAllByRole('listitem')).toHaveLength(2);
    expect(within(queue()).getByText('11 hidden by the filter')).toBeTruthy();
    expect(within(queue()).getByText('Police, Customs')).toBeTruthy();
  });

  it('moves with j and k', () => {
    fireEvent.keyDown(document.body, { key: 'j' });
    expect((document.activeElement as HTMLElement).dataset.row).toContain('AT515');
    fireEvent.keyDown(document.activeElement!, { key: 'j' });
    expect((document.activeElement as HTMLElement).dataset.row).toContain('CM223');
    fireEvent.keyDown(document.activeElement!, { key: 'k' });
    expect((document.activeElement as HTMLElement).dataset.row).toContain('AT515');
  });

  it('never shows a silent airport as a number', () => {
    const cell = screen.getByTitle(/^Niamey · /);
    expect(cell.textContent).toMatch(/NIM\?silent/);
  });
});
