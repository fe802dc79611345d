// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Lists } from '../api/lists';
import type { Session } from '../api/model';
import { fixtureBackend } from '../dev/fixtureBackend';
import { fixtureList, fixtureLists } from '../dev/fixtureLists';
import { setLanguage, startI18n } from '../i18n';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
const { App } = await import('../app');

const administrator: Session = { name: 'admin', label: 'Administrator', role: 'SystemAdministrator', airport: '', mayDecide: false, time: { utc: new Date().toISOString(), speed: 1 } };

beforeAll(() => startI18n('en'));
afterEach(cleanup);

async function open(address: string, changes: Partial<Lists> = {}, session: Session = administrator): Promise<Lists> {
  history.replaceState(null, '', address);
  const lists = { ...fixtureLists(session.name), ...changes };
  render(<App backend={{ ...fixtureBackend(), session: async () => session, lists }} />);
  await waitFor(() => expect(document.querySelector('main') && !screen.queryByText('Reading…')).toBeTruthy());
  return lists;
}

const type = (label: string, value: string, where = screen.getByRole('main')) => fireEvent.change(within(where).getByLabelText(label), { target: { value } });
const section = (name: string) => screen.getByRole('region', { name });

describe('all lists', () => {
  it('say whose they are, what for, and what waits', async () => {
    await open('/lists');
    const row = await screen.findByRole('row', { name: /^wanted/ });
    expect(row.textContent).toContain('PoliceWanted persons.The network1,20412');
    expect(within(row).getAllByRole('cell').at(-1)?.textContent).toBe('2');
    expect(screen.getByRole('row', { name: /^unit-puj/ }).textContent).toContain('not described');
    expect(screen.getByRole('row', { name: /^mind-simulated/ }).textContent).toContain('old copy: 30 h');
  });

  it('lead to one, and to a new one of a name that can be', async () => {
    await open('/lists');
    type('Name of a new list: small letters, digits, dashes', 'Unit PUJ');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Open a list' }).disabled).toBe(true);
    fireEvent.click(screen.getByRole('link', { name: 'wanted' }));
    await screen.findByRole('heading', { level: 1, name: 'wanted' });
    expect(location.pathname).toBe('/lists/wanted');
  });

  it('say who may see them, and ask to sign in when the session has ended', async () => {
    await open('/lists', { all: async () => 'Forbidden' });
    expect((await screen.findByRole('alert')).textContent).toContain('not yours');
    cleanup();
    await open('/lists', { all: async () => 'SignedOut' });
    expect(await screen.findByRole('button', { name: 'Sign in' })).toBeTruthy();
  });
});

describe('a list', () => {
  it('lets another person release what waits, with a reason, beside the version that was seen', async () => {
    const decide = vi.fn<Lists['decide']>(async () => ({ result: 'Released' }));
    await open('/lists/wanted', { decide });
    const draft = screen.getByRole('article', { name: 'Change 3' });
    const release = within(draft).getByRole<HTMLButtonElement>('button', { name: 'Release' });
    expect(release.disabled).toBe(true);
    type('Reason', 'Compared with the notice.', draft);
    await act(async () => fireEvent.click(release));
    expect(decide).toHaveBeenCalledWith('wanted', 3, true, 12, 'Compared with the notice.');
    expect(screen.getByText('Released: open flights are screened with it now.')).toBeTruthy();
  });

  it('does not let a person release the own change, and lets it be taken back', async () => {
    await open('/lists/wanted');
    const draft = screen.getByRole('article', { name: 'Change 4' });
    type('Reason', 'Mistake.', draft);
    expect(within(draft).getByRole<HTMLButtonElement>('button', { name: 'Release' }).disabled).toBe(true);
    expect(within(draft).getByRole<HTMLButtonElement>('button', { name: 'Turn down' }).disabled).toBe(false);
    expect(draft.textContent).toContain('another person has to release it');
  });

  it('shows nobody before a search, and keeps the name that is searched out of the address', async () => {
    const find = vi.fn(fixtureLists('').find);
    await open('/lists/wanted', { find });
    expect(find).not.toHaveBeenCalled();
    type('Id, name or document number', 'example');
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Search' })));
    expect(find).toHaveBeenCalledWith('wanted', 'example');
    expect(section('Entries').textContent).toContain('EXAMPLE, ALPHA · 1984-05-31 · FX1047371 UTO');
    expect(location.search).toBe('');
  });

  it('takes a new entry with a reason only, and says what is wrong with it', async () => {
    const put = vi.fn(fixtureLists('').put);
    await open('/lists/wanted', { put });
    fireEvent.click(screen.getByRole('button', { name: 'Add an entry' }));
    const form = screen.getByRole('form', { name: 'Add an entry' });
    expect(within(form).getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    type('Id', 'N-1', form);
    type('Surname', 'SAMPLE', form);
    type('Birth date or year', '31/05/1984', form);
    type('Other names, one a line: SURNAME/GIVEN', 'SAMPEL/BETA\nPLACEHOLDER', form);
    type('Reason', 'Seen at the gate.', form);
    await act(async () => fireEvent.click(within(form).getByRole('button', { name: 'Save' })));
    expect(within(form).getByRole('alert').textContent).toContain('1984-05-31');
    type('Birth date or year', '1984', form);
    await act(async () => fireEvent.click(within(form).getByRole('button', { name: 'Save' })));
    const [name, entry, reason] = put.mock.calls[0] ?? [];
    expect([name, reason]).toEqual(['wanted', 'Seen at the gate.']);
    expect(entry).toMatchObject({ id: 'N-1', surname: 'SAMPLE', birth: null, birthYear: 1984, aliases: [{ surname: 'SAMPEL', given: 'BETA' }, { surname: 'PLACEHOLDER', given: '' }] });
    expect(screen.getByText('Waiting for a second person: 1 new, 0 changed, 0 removed.')).toBeTruthy();
  });

  it('removes an entry with a reason', async () => {
    const remove = vi.fn(fixtureLists('').remove);
    await open('/lists/wanted', { remove });
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Search' })));
    fireEvent.click(screen.getByRole('button', { name: 'N-1007' }));
    const form = screen.getByRole('form', { name: 'N-1007' });
    type('Reason', 'Found.', form);
    await act(async () => fireEvent.click(within(form).getByRole('button', { name: 'Remove' })));
    expect(remove).toHaveBeenCalledWith('wanted', 'N-1007', 'Found.');
  });

  it('shows the faults of a file and the difference before it is imported', async () => {
    const importFile = vi.fn(fixtureLists('').importFile);
    await open('/lists/wanted', { importFile });
    const file = new File(['id,category,surname\n'], 'wanted.csv', { type: 'text/csv' });
    await act(async () => fireEvent.change(screen.getByLabelText('File'), { target: { files: [file] } }));
    const shown = section('Import a file');
    expect(shown.textContent).toContain('2 rows, 1 taken, 1 faults');
    expect(shown.textContent).toContain('birth is no date');
    expect(shown.textContent).toContain('N-1050');
    expect(within(shown).getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
    type('Reason', 'As published.', shown);
    await act(async () => fireEvent.click(within(shown).getByRole('button', { name: 'Import' })));
    expect(importFile.mock.calls.map(([, , said]) => [said.trial, said.whole, said.reason])).toEqual([
      [true, true, ''],
      [false, true, 'As published.'],
    ]);
  });

  it('makes a list of the network wait for two persons', async () => {
    const describeList = vi.fn(fixtureLists('').describe);
    await open('/lists/unit-new', { one: async () => 'Missing', describe: describeList });
    fireEvent.click(screen.getByRole('button', { name: 'Change' }));
    const what = section('What the list is');
    type('Owner', 'Police', what);
    type('Purpose', 'Wanted persons.', what);
    type('Shared with', 'Network', what);
    expect(within(what).getByLabelText<HTMLSelectElement>('Changes act').value).toBe('TwoPersons');
    type('Reason', 'New list.', what);
    await act(async () => fireEvent.click(within(what).getByRole('button', { name: 'Save' })));
    expect(describeList.mock.calls[0]).toMatchObject(['unit-new', { owner: 'Police', sharing: 'Network', reason: 'New list.' }]);
  });

  it('speaks Portuguese', async () => {
    await act(() => setLanguage('pt', false));
    await open('/lists/wanted', { one: async () => fixtureList('admin') });
    expect(await screen.findByRole('region', { name: 'À espera de uma segunda pessoa' })).toBeTruthy();
    await act(() => setLanguage('en', false));
  });
});
