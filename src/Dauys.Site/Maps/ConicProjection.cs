namespace Dauys.Site.Maps;

/// <summary>
/// Albers' conic projection, equal in area (Snyder, Map Projections: A Working Manual, USGS 1987, ch. 14, on the sphere): a region does not look larger
/// than another because it lies further north.
/// </summary>
public sealed class ConicProjection
{
    private readonly double _n;
    private readonly double _c;
    private readonly double _middle;

    /// <summary>A projection for a part of the earth; its parallels lie a sixth from its edges.</summary>
    /// <param name="west">Longitude in degrees.</param>
    /// <param name="south">Latitude in degrees.</param>
    /// <param name="east">Longitude in degrees.</param>
    /// <param name="north">Latitude in degrees.</param>
    public ConicProjection(double west, double south, double east, double north)
    {
        var (first, second) = (Radians(south + ((north - south) / 6)), Radians(north - ((north - south) / 6)));
        _n = (Math.Sin(first) + Math.Sin(second)) / 2;

        // At the equator the cone is a cylinder; a hair beside it, the formula still holds.
        _n = Math.Abs(_n) < 1e-6 ? 1e-6 : _n;
        _c = (Math.Cos(first) * Math.Cos(first)) + (2 * _n * Math.Sin(first));
        _middle = (west + east) / 2;
    }

    /// <summary>A point of the plane, in radii of the earth; y grows downward.</summary>
    /// <param name="longitude">In degrees.</param>
    /// <param name="latitude">In degrees.</param>
    public (double X, double Y) Project(double longitude, double latitude)
    {
        var rho = Math.Sqrt(Math.Max(0, _c - (2 * _n * Math.Sin(Radians(latitude))))) / _n;
        var theta = _n * Radians(longitude - _middle);
        return (rho * Math.Sin(theta), rho * Math.Cos(theta));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
