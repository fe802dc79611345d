import { useEffect, useState } from 'react';

/** Longitude and latitude, degrees. */
export type Position = readonly [number, number];
export type Places = ReadonlyMap<string, Position>;

/** Where the world's busier airports are, by IATA code; loaded beside the page. */
export function usePlaces(): Places {
  const [places, setPlaces] = useState<Places>(new Map());
  useEffect(() => {
    void import('./places').then((table) => setPlaces(table.places));
  }, []);
  return places;
}
