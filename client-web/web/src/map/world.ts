import { geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import type { FeatureCollection, MultiPoint } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import countriesUrl from 'world-atlas/countries-110m.json?url';

type Countries = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;

// Nobody lands there, and it draws a bar under every map.
const antarctica = '010';

let loading: Promise<Countries> | undefined;

/** The shapes of land; read once. */
export function loadCountries(): Promise<Countries> {
  loading ??= fetch(countriesUrl).then((answer) => {
    if (!answer.ok) {
      loading = undefined;
      throw new Error(`map: ${answer.status}`);
    }
    return answer.json() as Promise<Countries>;
  });
  return loading;
}

/** A projection that shows the given places (longitude, latitude) as large as the frame allows. */
export function fit(positions: readonly (readonly [number, number])[], width: number, height: number): GeoProjection {
  const longitudes = positions.map(([longitude]) => longitude);
  const middle = positions.length === 0 ? 0 : (Math.min(...longitudes) + Math.max(...longitudes)) / 2;
  const points: MultiPoint = { type: 'MultiPoint', coordinates: positions.length === 0 ? [[-90, -35], [60, 35]] : positions.map((position) => [...position]) };
  const margin = Math.min(44, width / 10, height / 8);
  return geoNaturalEarth1()
    .rotate([-middle, 0])
    .fitExtent([[margin, margin * 0.7], [width - margin, height - margin * 0.7]], points)
    .clipExtent([[-80, -80], [width + 80, height + 80]]);
}

/** Draws land and borders. */
export function drawLand(canvas: HTMLCanvasElement, projection: GeoProjection, countries: Countries, colours: { land: string; border: string }): void {
  const ratio = window.devicePixelRatio;
  const { clientWidth: width, clientHeight: height } = canvas;
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  context.clearRect(0, 0, width, height);
  const path = geoPath(projection, context);
  const land = feature(countries, countries.objects.countries) as FeatureCollection;
  context.beginPath();
  path({ ...land, features: land.features.filter(({ id }) => id !== antarctica) });
  context.fillStyle = colours.land;
  context.fill();
  context.beginPath();
  path(mesh(countries, countries.objects.countries, (a, b) => a !== b));
  context.strokeStyle = colours.border;
  context.lineWidth = 0.7;
  context.stroke();
}
