using Dauys.Elections.Territory.EstablishDistrict;
using Dauys.Site.Wording;

namespace Dauys.Site.Holders;

/// <summary>The name of a district; one that has no other name than its number is called by it.</summary>
public static class DistrictName
{
    /// <summary>The name in the reader's language.</summary>
    public static string Of(DistrictEstablished district, Reader reader)
    {
        ArgumentNullException.ThrowIfNull(district);
        ArgumentNullException.ThrowIfNull(reader);
        var name = reader.Say.Name(district.Title);
        return name == district.Id ? reader.Words["mandate.number", ("id", district.Id)] : name;
    }
}
