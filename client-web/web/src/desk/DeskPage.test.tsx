// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixtureBackend } from '../dev/fixtureBackend';
import { startI18n } from '../i18n';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
Element.prototype.scrollIntoView = () => undefined;
const { App } = await import('../app');

const backend = fixtureBackend();

beforeAll(() => startI18n('en'));

const open = async (query = '') => {
  history.replaceState(null, '', `/desk${query}`);
  render(<App backend={backend} />);
  await screen.findByRole('heading', { name: 'Airline desk' });
};

beforeEach(() => vi.restoreAllMocks());
afterEach(cleanup);

const cell = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

describe('the airline desk', () => {
  it('keeps the flight in the address and nobody of the list', async () => {
    await open();
    fireEvent.change(screen.getByRole('textbox', { name: 'Carrier' }), { target: { value: 'af' } });
    fireEvent.change(cell('Surname, row 1'), { target: { value: 'EXAMPLE' } });
    expect(location.search).toBe('?carrier=AF');
  });

  it('fills the grid from a spreadsheet, shows a fault at its cell and leads to it from the list', async () => {
    await open();
    fireEvent.paste(cell('Surname, row 1'), { clipboardData: { getData: () => 'EXAMPLE\tALPHA\tF\nSAMPLE\tBETA\tM\t31/31/84\n' } });
    expect(cell('Given names, row 2').value).toBe('BETA');
    await waitFor(() => expect(cell('Birth date, row 1').getAttribute('aria-invalid')).toBe('true'));
    fireEvent.click(screen.getByRole('button', { name: 'Birth date cannot be read and is left out' }));
    expect(document.activeElement).toBe(cell('Birth date, row 2'));
  });

  it('goes to the next row with Enter', async () => {
    await open();
    fireEvent.change(cell('Surname, row 1'), { target: { value: 'EXAMPLE' } });
    cell('Surname, row 1').focus();
    fireEvent.keyDown(cell('Surname, row 1'), { key: 'Enter' });
    expect(document.activeElement).toBe(cell('Surname, row 2'));
  });

  it('shows how a table is understood, and sends it with the columns put right', async () => {
    await open('?way=table');
    const send = vi.spyOn(backend.desk, 'send');
    const remember = vi.spyOn(backend.desk, 'remember');
    const file = new File(['Nom;Prénom;Remarque\n'], 'list.csv', { type: 'text/csv' });
    fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files: [file] } });
    const select = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Column Remarque is taken for' });
    fireEvent.change(select, { target: { value: 'Seat' } });
    fireEvent.click(screen.getByRole('button', { name: 'Remember for AF' }));
    expect(remember.mock.calls[0]?.slice(0, 3)).toEqual(['AF', '0'.repeat(32), ['Surname', 'Given', 'Seat']]);
    fireEvent.click(screen.getByRole('button', { name: 'Send the list' }));
    expect(await screen.findByText('Taken: 2 people.')).toBeTruthy();
    expect(send.mock.calls[0]?.[1]).toMatchObject({ columns: 'Surname,Given,Seat' });
  });
});
