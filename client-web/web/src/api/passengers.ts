import { answer, client, type NoAnswer } from './asked';
import type { IdentityResult, LinkCount, Traveller } from './model';

/** What is asked of the server about a traveller's record. */
export interface Passengers {
  one(key: string): Promise<Traveller | NoAnswer>;
  /** What is counted of the links of a person's booking. Every look is logged. */
  links(flight: string, person: string): Promise<readonly LinkCount[] | NoAnswer>;
  /** Decides whether another record is the same traveller's. The same command again changes nothing. */
  decide(key: string, same: boolean, command: string, other: string, reason: string): Promise<{ readonly result: IdentityResult } | NoAnswer>;
}

export const httpPassengers: Passengers = {
  one: (key) => answer(client.GET('/api/v1/passengers/{key}', { params: { path: { key }, query: { purpose: 'PreTravelAssessment' } } })),
  links: (flight, person) =>
    answer(client.GET('/api/v1/flights/{key}/people/{person}/links', { params: { path: { key: flight, person }, query: { purpose: 'PreTravelAssessment' } } })),
  decide: (key, same, command, other, reason) => {
    const asked = { params: { path: { key } }, body: { commandId: command, other, reason } };
    return answer(same ? client.POST('/api/v1/passengers/{key}/merge', asked) : client.POST('/api/v1/passengers/{key}/unmerge', asked));
  },
};
