using Dauys.Elections.Verifying;
using Dauys.Law.Refusals;
using Dauys.Stores.Files;
using Dauys.Stores.Verifying;

namespace Dauys.Stores.Tests.Seals;

public sealed class DamagedFileTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public void Whatever_is_written_over_a_file_verifying_ends_with_a_verdict_or_a_refusal()
    {
        using (var store = ElectionStore.Create(_folder.Path))
        {
            StoreFolder.Load(store, 0, 200);
        }

        var whole = File.ReadAllBytes(_folder.Path);
        var random = new Random(44);
        var (broken, refused) = (0, 0);
        var rounds = Environment.GetEnvironmentVariable("DAUYS_LONG") == "1" ? 3_000 : 200;
        for (var round = 0; round < rounds; round++)
        {
            File.WriteAllBytes(_folder.Path, Damage(whole.ToArray(), random));
            try
            {
                Assert.Equal(StepVerdict.Broken, StoreVerifier.Run(_folder.Path).Report.Verdict);
                broken++;
            }
            catch (RefusedException refusal)
            {
                Assert.Contains(refusal.Refusals[0].Number, (string[])["S503", "S504"]);
                refused++;
            }
        }

        Assert.True(broken > refused && refused > 0, $"{broken} broken, {refused} no store any more");
    }

    public void Dispose() => _folder.Dispose();

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var pages = bytes.Length / StoreFormat.PageSize;
        var page = bytes.AsSpan(random.Next(pages) * StoreFormat.PageSize, StoreFormat.PageSize);
        switch (random.Next(6))
        {
            case 0:
                random.NextBytes(page);
                break;
            case 1:
                page.Clear();
                break;
            case 2:
                random.NextBytes(bytes.AsSpan(0, StoreFormat.PageSize));
                break;
            case 3:
                return bytes[..random.Next(1, bytes.Length)];
            case 4:
                // The numbers at a page's start lead to other pages and to the cells in it.
                random.NextBytes(page[..random.Next(1, 200)]);
                break;
            default:
                for (var i = 0; i < 50; i++)
                {
                    bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);
                }

                break;
        }

        return bytes;
    }
}
