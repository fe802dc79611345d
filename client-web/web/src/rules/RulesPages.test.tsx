// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Backend } from '../api/backend';
import type { Session } from '../api/model';
import { fixtureBackend } from '../dev/fixtureBackend';
import { fixtureRules } from '../dev/fixtureRules';
import { setLanguage, startI18n } from '../i18n';

vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);
Element.prototype.scrollIntoView = () => undefined;
const { App } = await import('../app');

beforeAll(() => startI18n('en'));
afterEach(cleanup);

const analyst: Session = { name: 'ama', label: 'Network analyst', role: 'Analyst', airport: '', mayDecide: false, time: { utc: new Date().toISOString(), speed: 1 } };
const approver: Session = { ...analyst, name: 'koffi', label: 'Rule approver', role: 'RuleApprover' };

async function open(address: string, session = analyst, changes: Partial<Backend> = {}): Promise<Backend> {
  history.replaceState(null, '', address);
  const backend = { ...fixtureBackend(), session: async () => session, ...changes };
  render(<App backend={backend} />);
  await waitFor(() => expect(document.querySelector('main') && !screen.queryByText('Reading…')).toBeTruthy());
  return backend;
}

const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the rule' });
const type = (from: string, to: string) => fireEvent.change(area(), { target: { value: area().value.replace(from, to) } });
const button = (name: string) => screen.getByRole('button', { name });
const ids = () => within(screen.getByRole('table')).getAllByRole('rowheader').map((cell) => cell.textContent?.slice(0, 3));

describe('the rule book', () => {
  it('is where those who keep the rules begin', async () => {
    await open('/');
    await waitFor(() => expect(location.pathname).toBe('/rules'));
  });

  it('shows state, record and what is to be looked at', async () => {
    await open('/rules');
    const row = screen.getByRole('row', { name: /^D16/ });
    expect(row.textContent).toContain('Decays');
    expect(row.textContent).toContain('1% to 11%');
    expect(within(screen.getByRole('region', { name: 'To be looked at' })).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('row', { name: /^D08/ }).textContent).toContain('no control yet');
  });

  it('is narrowed in the address, and says how much is hidden', async () => {
    await open('/rules?threat=Cocaine');
    fireEvent.click(screen.getByRole('button', { name: 'Submitted 1' }));
    expect(location.search).toBe('?threat=Cocaine&state=Submitted');
    expect(ids()).toEqual(['D01']);
    expect(screen.getByText('6 hidden by the filter')).toBeTruthy();
    fireEvent.click(button('Show all'));
    expect(ids()).toHaveLength(7);
  });

  it('is not for everybody', async () => {
    await open('/rules', analyst, { rules: { ...fixtureRules(), book: async () => 'Forbidden' } });
    expect(screen.getByRole('alert').textContent).toContain('those who approve them');
  });
});

describe('the editor', () => {
  it('says faults where they stand while one types, and counts once there are none', async () => {
    const rules = fixtureRules();
    const count = vi.spyOn(rules, 'count');
    await open('/rules/D01', analyst, { rules });
    await screen.findByText('No faults found');
    type('when: bk.leadHours', 'when: bk.leadTime');
    await screen.findByText('1 fault');
    expect(document.querySelector('.code mark')?.textContent).toBe('bk.leadTime');
    expect(screen.getByText('Counted again once the text has no faults.')).toBeTruthy();
    fireEvent.click(button('Line 17, column 7'));
    expect(area().value.slice(area().selectionStart, area().selectionEnd)).toBe('bk.leadTime');
    count.mockClear();
    type('when: bk.leadTime', 'when: bk.leadHours');
    await screen.findByText(/passenger-flights in all/);
    expect(count).toHaveBeenCalledTimes(1);
  });

  it('ends the count of a text that was typed on', async () => {
    const rules = fixtureRules();
    const signals: AbortSignal[] = [];
    const count = vi.spyOn(rules, 'count').mockImplementation((_, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    await open('/rules/D01', analyst, { rules });
    await screen.findByText('Counting…');
    type('36 h', '40 h');
    expect(signals[0]?.aborted).toBe(true);
    await waitFor(() => expect(count).toHaveBeenCalledTimes(2));
    fireEvent.click(await screen.findByRole('button', { name: 'Stop' }));
    expect(screen.getByText('Stopped.')).toBeTruthy();
  });

  it('shows the sentences in four languages', async () => {
    await open('/rules/D01');
    expect((await screen.findByText(/^Réservé 9 h/)).closest('[lang]')?.getAttribute('lang')).toBe('fr');
  });

  it('saves a new text as the version that is to come, with a reason', async () => {
    const rules = fixtureRules();
    const save = vi.spyOn(rules, 'save');
    await open('/rules/D02', analyst, { rules });
    expect(screen.queryByRole('button', { name: 'Save draft' })).toBeNull();
    type('24 h', '30 h');
    fireEvent.click(button('Save draft'));
    fireEvent.click(button('Save draft'));
    expect(screen.getByRole('alert').textContent).toBe('A reason is needed.');
    fireEvent.change(screen.getByRole('textbox', { name: /Save draft/ }), { target: { value: 'Last month was at 30.' } });
    await act(async () => void fireEvent.click(button('Save draft')));
    await screen.findByText('Saved');
    expect(save.mock.calls[0]?.[2]).toContain('version: 2\n');
    expect(save.mock.calls[0]?.[2]).toContain('30 h');
    await screen.findByText('Draft of version 2');
    expect(screen.getByRole('button', { name: 'Submit' })).toBeTruthy();
  });

  it('begins a rule that the book has not', async () => {
    await open('/rules/X77');
    expect(area().value).toContain('id: X77\nversion: 1\n');
    expect(button('Save draft')).toBeTruthy();
  });
});

describe('the builder', () => {
  it('is in step with the text', async () => {
    await open('/rules/D01?as=builder');
    const value = await screen.findByRole('combobox', { name: 'Value of row 1' });
    fireEvent.change(value, { target: { value: '48' } });
    fireEvent.click(screen.getByRole('radio', { name: 'one is enough' }));
    fireEvent.change(screen.getByRole('combobox', { name: 'Asked in row 2' }), { target: { value: 'isFalse' } });
    fireEvent.click(button('As text'));
    expect(area().value).toContain('when: bk.leadHours < 48\n  || !fl.international\n  || fl.distanceKm >= minDistanceKm\n');
    type('bk.leadHours < 48', 'bk.oneWay');
    fireEvent.click(button('By choice'));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Fact of row 1' }).value).toBe('bk.oneWay');
  });

  it('changes parameters and the head', async () => {
    await open('/rules/D01?as=builder');
    fireEvent.change(await screen.findByRole('spinbutton', { name: 'maxLeadHours' }), { target: { value: '50' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Looks for' }), { target: { value: 'Currency' } });
    fireEvent.click(button('As text'));
    expect(area().value).toContain('param maxLeadHours: 50 h in 1..168\n');
    expect(area().value).toContain('threat: Currency\n');
  });

  it('leaves a condition that rows cannot say to the text', async () => {
    await open('/rules/D01');
    type('fl.international &&', 'fl.international ||');
    fireEvent.click(button('By choice'));
    expect(await screen.findByText(/says more than rows can/)).toBeTruthy();
  });
});

describe('the life of a rule', () => {
  it('is decided by a second person, of the text that was seen', async () => {
    const rules = fixtureRules();
    const decide = vi.spyOn(rules, 'act');
    await open('/rules/D01', approver, { rules });
    fireEvent.click(button('Put in force'));
    fireEvent.change(screen.getByRole('textbox', { name: /Put in force/ }), { target: { value: 'Back-test was good.' } });
    await act(async () => void fireEvent.click(button('Put in force')));
    await waitFor(() => expect(decide).toHaveBeenCalled());
    expect(decide.mock.calls[0]?.[1]).toMatchObject({ kind: 'ApproveToActive', version: 2, digest: '2a2b'.repeat(16), reason: 'Back-test was good.' });
  });

  it('is not decided by who wrote it', async () => {
    await open('/rules/D01', { ...approver, name: 'Ama' });
    expect(button('Put in force').hasAttribute('disabled')).toBe(true);
    expect(button('Send back').hasAttribute('disabled')).toBe(false);
    expect(screen.getByText(/a second person has to approve it/)).toBeTruthy();
  });

  it('says what to do when the text was changed meanwhile', async () => {
    const rules = { ...fixtureRules(), act: async () => ({ result: 'Changed', state: 'Draft', version: 2, digest: '', faults: [], book: 1 }) as const };
    await open('/rules/D01', approver, { rules });
    fireEvent.click(button('Send back'));
    fireEvent.change(screen.getByRole('textbox', { name: /Send back/ }), { target: { value: 'Too wide.' } });
    await act(async () => void fireEvent.click(button('Send back')));
    expect(screen.getByRole('alert').textContent).toContain('changed meanwhile');
  });

  it('shows versions, how they differ, and who did what', async () => {
    await open('/rules/D01?tab=versions');
    expect([...document.querySelectorAll('.difference .added')].map((line) => line.textContent?.trim())).toEqual(['+new: version: 2', '+new: param maxLeadHours: 36 h in 1..168']);
    expect(screen.getByText(/Late bookings of the last month/)).toBeTruthy();
  });
});

describe('a back-test', () => {
  it('is ordered with a reason, followed, and cancelled', async () => {
    await open('/rules/D01?tab=test');
    fireEvent.click(button('Start'));
    expect(screen.getByRole('alert').textContent).toBe('A reason is needed.');
    fireEvent.change(screen.getByRole('textbox', { name: 'Airports by IATA code' }), { target: { value: 'abj, gru' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Reason' }), { target: { value: 'Before it is submitted' } });
    await act(async () => void fireEvent.click(button('Start')));
    expect(new URLSearchParams(location.search).get('test')).toBeTruthy();
    await screen.findByRole('progressbar');
    fireEvent.click(button('Cancel'));
    await screen.findByText('Cancelled by ama: there is no result.');
  });

  it('shows what it found in figures, by day and by airport, with versions and digest', async () => {
    await open('/rules/D01?tab=test&test=t1');
    await screen.findByText('What it would have found');
    expect(screen.getByText('28% to 53%')).toBeTruthy();
    expect(screen.getByText('D01.2-1a2b3c4d')).toBeTruthy();
    expect(screen.getByRole('row', { name: /^GRU 70,400 312 90 12 1.7 9/ })).toBeTruthy();
    expect(screen.getAllByRole('row', { name: /2026/, hidden: true }).length).toBeGreaterThanOrEqual(60);
  });
});

describe('the record of the rules', () => {
  it('shows those that decay first, and what chance finds', async () => {
    await open('/rules/rule-scores', approver);
    await screen.findByText(/7.6 times as often/);
    expect(ids()[0]).toBe('D16');
    expect(screen.getByText('5 positive of 198 controls, 214 picked')).toBeTruthy();
  });

  it('lets an approver set who is picked by chance, within bounds and with a reason', async () => {
    const rules = fixtureRules();
    const setShare = vi.spyOn(rules, 'setShare');
    await open('/rules/rule-scores', approver, { rules });
    fireEvent.click(await screen.findByRole('button', { name: 'Set a share' }));
    const form = screen.getByLabelText('Airport of arrival').closest('form')!;
    const fill = (name: RegExp, value: string) => fireEvent.change(within(form).getByLabelText(name), { target: { value } });
    fill(/^Airport/, 'lis');
    fill(/^People of 100,000/, '2000');
    fireEvent.submit(form);
    expect(within(form).getByRole('alert').textContent).toBe('Give a whole number from 0 to 1,000.');
    fill(/^People of 100,000/, '40');
    expect(within(form).getByText('That is 0.04%.')).toBeTruthy();
    fireEvent.submit(form);
    expect(within(form).getByRole('alert').textContent).toBe('A reason is needed.');
    fill(/^Why/, 'Agreed with the unit');
    fireEvent.submit(form);
    expect((await screen.findByText(/^LIS: 0.04% of arriving people/)).getAttribute('role')).toBe('status');
    expect(setShare.mock.calls[0]?.[2]).toBe(40);
    expect((await screen.findByText('LIS')).closest('li')?.textContent).toContain('koffi');
  });

  it('lets nobody else set it', async () => {
    await open('/rules/rule-scores', analyst);
    await screen.findByText('Rule approvers set who is picked by chance.');
    expect(screen.queryByRole('button', { name: 'Set a share' })).toBeNull();
  });

  it('of one rule says what its alarm means', async () => {
    await open('/rules/D16?tab=record');
    expect(screen.getByText(/less than half of the 19%/)).toBeTruthy();
  });

  it('speaks French, of faults too', async () => {
    await act(() => setLanguage('fr', false));
    await open('/rules/D01');
    fireEvent.change(await screen.findByRole('textbox', { name: 'Texte de la règle' }), { target: { value: 'id: D01\nwhen: bk.leadTime > 3' } });
    expect((await screen.findAllByText('Il n’y a pas de fait bk.leadTime.')).length).toBeGreaterThan(0);
    cleanup();
    await open('/rules/D01?tab=record');
    expect(await screen.findByText('Bilan des 90 derniers jours')).toBeTruthy();
    await act(() => setLanguage('en', false));
  });
});
