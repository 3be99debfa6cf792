using Dauys.Ledger.Merkle;
using Dauys.Stores.Registers;
using Dauys.Stores.Sqlite;

namespace Dauys.Stores.Reading;

/// <summary>
/// Walks the acts of a register in their order without a copy. It sees the register as it was at the first step, whatever is loaded meanwhile
/// by others. A missing position is refused (S508).
/// </summary>
public sealed class ActCursor : IDisposable
{
    private readonly Statement _rows;
    private readonly string _path;
    private readonly string _origin;
    private readonly long _register;
    private bool _ended;

    internal ActCursor(Database database, string path, StoredRegister register, long from)
    {
        (_path, _origin, _register, Position) = (path, register.Origin, register.Number, from - 1);
        _rows = database.Prepare("SELECT key, act, leaf FROM acts WHERE key >= ? AND key < ? ORDER BY key");
        _rows.Bind(1, RegisterTables.Key(_register, from)).Bind(2, RegisterTables.Key(_register + 1, 0));
    }

    /// <summary>The act's position, from 0.</summary>
    public long Position { get; private set; }

    /// <summary>Its canonical bytes, valid until the next <see cref="Next"/>.</summary>
    public ReadOnlySpan<byte> Act => _rows.Blob(1);

    /// <summary>Its RFC 6962 leaf hash as stored; a verifier computes it from <see cref="Act"/>.</summary>
    public MerkleHash Leaf => _rows.Blob(2) is { Length: MerkleHash.Size } leaf ? new MerkleHash(leaf) : default;

    /// <summary>Moves to the next act; false behind the last one.</summary>
    /// <exception cref="Law.Refusals.RefusedException">S508: a position is missing, or the file cannot be read.</exception>
    public bool Next()
    {
        try
        {
            // A statement that has ended would begin again.
            if (_ended || !_rows.Step())
            {
                _ended = true;
                return false;
            }
        }
        catch (Microsoft.Data.Sqlite.SqliteException fault)
        {
            throw StoreRefusals.From(fault, _path);
        }

        var position = RegisterTables.OfKey(_rows.Integer(0)).Position;
        if (position != Position + 1)
        {
            throw StoreRefusals.Damaged(_path, $"act {Position + 1} is missing, act {position} follows", _origin);
        }

        Position = position;
        return true;
    }

    /// <summary>The refusal of an act that is longer than an act may be.</summary>
    internal Law.Refusals.RefusedException TooLong() => StoreRefusals.Damaged(_path, $"act {Position} has {Act.Length} bytes, more than an act may have", _origin);

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
