/** Distances on the globe. */

/** A point in degrees (WGS 84). */
export type Point = { readonly lat: number; readonly lon: number }

const EARTH_KM = 6371
const RAD = Math.PI / 180

/** Kilometres between two points along the surface, by the haversine formula (Sinnott 1984). */
export const kilometres = (a: Point, b: Point): number => {
  const h =
    Math.sin(((b.lat - a.lat) * RAD) / 2) ** 2 +
    Math.cos(a.lat * RAD) * Math.cos(b.lat * RAD) * Math.sin(((b.lon - a.lon) * RAD) / 2) ** 2
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
