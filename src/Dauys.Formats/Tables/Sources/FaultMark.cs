using System.Text;

namespace Dauys.Formats.Tables.Sources;

/// <summary>
/// Puts a NUL where bytes have no meaning and remembers the first such place. Other than the exception fallback of .NET it keeps
/// what was decoded before, so that a refusal can name line and cell.
/// </summary>
internal sealed class FaultMark : DecoderFallback
{
    public override int MaxCharCount => 1;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    /// <summary>The decoder's own memory of its first fault.</summary>
    internal sealed class Buffer : DecoderFallbackBuffer
    {
        private bool _pending;

        /// <summary>True once bytes were met that mean nothing.</summary>
        public bool Met { get; private set; }

        /// <summary>The bytes of the first fault.</summary>
        public byte[] Bytes { get; private set; } = [];

        /// <summary>Their place in the span last given to the decoder; negative if they began in an earlier one.</summary>
        public int Index { get; private set; }

        public override int Remaining => _pending ? 1 : 0;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            if (!Met)
            {
                (Met, Bytes, Index) = (true, bytesUnknown, index);
            }

            _pending = true;
            return true;
        }

        public override char GetNextChar()
        {
            var pending = _pending;
            _pending = false;
            return '\0';
        }

        public override bool MovePrevious() => false;

        public override void Reset() => _pending = false;
    }
}
