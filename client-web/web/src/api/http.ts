import createClient from 'openapi-fetch';
import type { ActAnswer, Backend, SignInResult } from './backend';
import { httpDesk } from './desk';
import { signalRLink } from './hub';
import { httpLists } from './lists';
import { httpPassengers } from './passengers';
import { httpRules } from './rules';
import type { ActResult, CarrierAnswer, CarrierListing, FlightView, OperationSummary, Session, Worklist } from './model';
import type { paths } from './schema';

const client = createClient<paths>({ credentials: 'same-origin', headers: { 'X-Aircop-Request': '1' } });

function actAnswer(status: number, result: ActResult | undefined): ActAnswer {
  if (result) return result;
  if (status === 401) return 'SignedOut';
  if (status === 403) return 'Forbidden';
  if (status === 404) return 'NoSuchHit';
  return 'Unreachable';
}

/** The server that served this page. */
export const httpBackend: Backend = {
  async session() {
    const { data, response } = await client.GET('/api/v1/session');
    if (data) return data as Session;
    if (response.status === 401) return null;
    throw new Error(`session: ${response.status}`);
  },

  async signIn(name, password): Promise<SignInResult> {
    try {
      const { data, response } = await client.POST('/api/v1/session', { body: { name, password } });
      if (data) return { session: data as Session };
      if (response.status === 429) return { refused: 'locked' };
      return { refused: response.status === 401 || response.status === 400 ? 'wrong' : 'unreachable' };
    } catch {
      return { refused: 'unreachable' };
    }
  },

  async signOut() {
    await client.DELETE('/api/v1/session');
  },

  async operations() {
    const { data, response } = await client.GET('/api/v1/operations');
    if (!data) throw new Error(`operations: ${response.status}`);
    return data as readonly OperationSummary[];
  },

  async flight(key) {
    const { data, response } = await client.GET('/api/v1/flights/{key}', {
      params: { path: { key }, query: { purpose: 'PreTravelAssessment' } },
    });
    if (data) return data as FlightView;
    if (response.status === 401) return 'SignedOut';
    if (response.status === 403) return 'Forbidden';
    if (response.status === 404) return 'Missing';
    throw new Error(`flight: ${response.status}`);
  },

  async worklist(airport) {
    const { data, response } = await client.GET('/api/v1/airports/{iata}/worklist', {
      params: { path: { iata: airport }, query: { purpose: 'PreTravelAssessment' } },
    });
    if (data) return data as Worklist;
    if (response.status === 401) return 'SignedOut';
    if (response.status === 403) return 'Forbidden';
    if (response.status === 404) return 'Missing';
    throw new Error(`worklist: ${response.status}`);
  },

  async decide(flight, hit, command, decision, reason) {
    try {
      const { data, response } = await client.POST('/api/v1/flights/{key}/hits/{hitId}/decision', {
        params: { path: { key: flight, hitId: hit } },
        body: { commandId: command, decision, reason },
      });
      return actAnswer(response.status, data?.result);
    } catch {
      return 'Unreachable';
    }
  },

  async recordOutcome(flight, hit, command, outcome, reason) {
    try {
      const { data, response } = await client.POST('/api/v1/flights/{key}/hits/{hitId}/outcome', {
        params: { path: { key: flight, hitId: hit } },
        body: { commandId: command, outcome: { ...outcome, seizures: [...outcome.seizures] }, reason },
      });
      return actAnswer(response.status, data?.result);
    } catch {
      return 'Unreachable';
    }
  },

  async carriers(days) {
    const { data, response } = await client.GET('/api/v1/carriers', { params: { query: { days } } });
    if (data) return data as CarrierListing;
    if (response.status === 401) return 'SignedOut';
    if (response.status === 403) return 'Forbidden';
    throw new Error(`carriers: ${response.status}`);
  },

  async carrier(code, days) {
    const { data, response } = await client.GET('/api/v1/carriers/{carrier}', { params: { path: { carrier: code }, query: { days } } });
    if (data) return data as CarrierAnswer;
    if (response.status === 401) return 'SignedOut';
    if (response.status === 403) return 'Forbidden';
    if (response.status === 404) return 'Missing';
    throw new Error(`carrier: ${response.status}`);
  },

  link: signalRLink,
  desk: httpDesk,
  lists: httpLists,
  passengers: httpPassengers,
  rules: httpRules,
};
