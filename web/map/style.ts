import type * as maplibre from 'maplibre-gl'
import type { PlaceShape } from '../../src/model/place.ts'
import type { Box } from '../../src/query/filter.ts'
import { isVerbal, quads } from '../records/event/quad.ts'
import type { readColours } from '../styles/colours.ts'
import type { Base } from './base.ts'
import { diamondRadius } from './diamonds.ts'
import { type MapPlace, toRadius, toRing } from './places.ts'
import { ringRadius } from './rings.ts'

/** Metres that a pixel of zoom 0 shows at the equator, with tiles of 512 pixels. */
const metresAPixel = 78271.517

export const tokens = [...quads, 'water', 'land', 'border', 'line', 'surface', 'muted', 'accent', 'text'] as const

export const empty = { type: 'FeatureCollection' as const, features: [] }

/** Places as the map's source has them. */
export const toFeatures = (places: readonly MapPlace[]) => ({
  type: 'FeatureCollection' as const,
  // Large points first, so that small ones lie on top of them.
  features: places
    .map((place, id) => ({ place, id }))
    .sort((a, b) => b.place.events.length - a.place.events.length)
    .map(({ place, id }) => ({
      type: 'Feature' as const,
      id,
      geometry: { type: 'Point' as const, coordinates: [place.lon, place.lat] },
      properties: {
        id,
        quad: place.quad,
        verbal: isVerbal(place.quad),
        radius: toRadius(place.events.length, places.length),
        ring: `${toRing(place.uncertaintyKm)} ${place.basis}`,
        // Radius of the ground circle at zoom 0.
        ground: ((place.uncertaintyKm ?? 0) * 1000) / (metresAPixel * Math.cos((place.lat * Math.PI) / 180)),
      },
    })),
})

/** The edges of an area as a line. */
export const toAreaLine = ({ west, south, east, north }: Box) => ({
  type: 'LineString' as const,
  coordinates: [
    [west, south],
    [west, north],
    [east < west ? east + 360 : east, north],
    [east < west ? east + 360 : east, south],
    [west, south],
  ],
})

/** A line as the map's source has it. */
export const toLine = ({ coordinates }: Extract<PlaceShape, { type: 'LineString' }>) => ({
  type: 'LineString' as const,
  coordinates: coordinates.map((position) => [...position]),
})

type Colours = ReturnType<typeof readColours<(typeof tokens)[number]>>

const lit: maplibre.ExpressionSpecification = [
  'any',
  ['boolean', ['feature-state', 'hovered'], false],
  ['boolean', ['feature-state', 'selected'], false],
]

/** The map's style: outlines, the area that is searched in, ground circles, points and rings. */
export function toStyle(base: Base, colours: Colours, tiles: string | null): maplibre.StyleSpecification {
  const lines = (geometry: Base['coast']) => ({ type: 'geojson' as const, data: geometry })
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: base.land },
      borders: lines(base.borders),
      coast: lines(base.coast),
      ...(tiles === null ? {} : { tiles: { type: 'raster' as const, tiles: [tiles], tileSize: 256 } }),
      area: { type: 'geojson', data: empty },
      shape: { type: 'geojson', data: empty },
      places: { type: 'geojson', data: empty },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': colours.water } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': colours.land } },
      { id: 'coast', type: 'line', source: 'coast', paint: { 'line-color': colours.border, 'line-width': 0.75 } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': colours.border, 'line-width': 1 } },
      ...(tiles === null ? [] : [{ id: 'tiles', type: 'raster' as const, source: 'tiles' }]),
      {
        id: 'area',
        type: 'line',
        source: 'area',
        paint: { 'line-color': colours.accent, 'line-width': 1.5, 'line-dasharray': [4, 3] },
      },
      {
        id: 'shape',
        type: 'line',
        source: 'shape',
        paint: { 'line-color': colours.accent, 'line-width': 2.5, 'line-opacity': 0.8 },
      },
      {
        id: 'ground',
        type: 'circle',
        source: 'places',
        filter: ['boolean', false],
        paint: {
          'circle-radius': [
            'interpolate',
            ['exponential', 2],
            ['zoom'],
            0,
            ['get', 'ground'],
            22,
            ['*', ['get', 'ground'], 4194304],
          ],
          'circle-color': colours.accent,
          'circle-opacity': 0.07,
          'circle-stroke-color': colours.accent,
          'circle-stroke-opacity': 0.35,
          'circle-stroke-width': 1,
        },
      },
      {
        id: 'points',
        type: 'circle',
        source: 'places',
        filter: ['!', ['get', 'verbal']],
        paint: {
          'circle-radius': ['get', 'radius'],
          'circle-color': [
            'match',
            ['get', 'quad'],
            ...quads.flatMap((quad) => [quad, colours[quad]]),
            colours.text,
          ] as never,
          'circle-stroke-color': colours.surface,
          'circle-stroke-width': 1,
        },
      },
      {
        id: 'diamonds',
        type: 'symbol',
        source: 'places',
        filter: ['get', 'verbal'],
        layout: {
          'icon-image': ['get', 'quad'],
          // A diamond has to be wider than a disc to cover as much.
          'icon-size': ['/', ['*', ['get', 'radius'], 1.3], diamondRadius],
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
      },
      {
        id: 'lit',
        type: 'circle',
        source: 'places',
        paint: {
          'circle-radius': ['+', ['get', 'radius'], 2],
          'circle-opacity': 0,
          'circle-stroke-color': colours.accent,
          'circle-stroke-width': ['case', lit, 3, 0],
        },
      },
      {
        id: 'rings',
        type: 'symbol',
        source: 'places',
        layout: {
          'icon-image': ['get', 'ring'],
          'icon-size': ['/', ['+', ['get', 'radius'], 4], ringRadius],
          'icon-allow-overlap': true,
          'icon-ignore-placement': true,
        },
      },
    ],
  }
}
