using System.Text;
using CsCheck;
using Dauys.Law.Identity;
using Dauys.Law.Parties;

namespace Dauys.Law.Tests.Identity;

/// <summary>Identity numbers as the book describes them: digits, birth date, check digit.</summary>
public class IdentityTests
{
    private static readonly IdentityScheme Iin = Book().Lists.Single(l => l.Figure == "members").Find<IdentityCheck>()!.Scheme;

    // Examples that two independent packages publish (tlgtaa/py-kz-validators, ZhymabekRoman/kz-iin-validator).
    [Theory]
    [InlineData("791028302728", IdentityFault.None)]
    [InlineData("061211600012", IdentityFault.None)]
    [InlineData("791028302729", IdentityFault.CheckDigit)]
    [InlineData("791028302782", IdentityFault.CheckDigit)]
    [InlineData("79102830272", IdentityFault.Form)]
    [InlineData("7910283027281", IdentityFault.Form)]
    [InlineData("79102830272O", IdentityFault.Form)]
    [InlineData("", IdentityFault.Form)]
    public void Numbers_are_told_from_what_is_none(string number, IdentityFault fault) =>
        Assert.Equal(fault, Iin.Read(Encoding.UTF8.GetBytes(number), out _, out _));

    [Fact]
    public void The_birth_date_takes_its_century_from_the_seventh_digit()
    {
        Iin.Read("791028302728"u8, out var number, out var born);
        Assert.Equal((791028302728UL, new DateOnly(1979, 10, 28)), (number, born));
        Iin.Read("061211600012"u8, out _, out born);
        Assert.Equal(new DateOnly(2006, 12, 11), born);
    }

    /// <summary>The eleventh digit has the weight 11, which is nothing modulo 11: the form itself does not protect it.</summary>
    [Fact]
    public void One_changed_digit_of_the_first_ten_is_noticed() =>
        Gen.Select(Gen.Int[0, 999_999_999].Select(n => $"79{n % 12 + 1:00}{n % 28 + 1:00}3{n % 10000:0000}0"), Gen.Int[0, 9], Gen.Int[1, 9]).Sample((body, at, by) =>
        {
            var digits = Encoding.ASCII.GetBytes(body);
            if (Iin.Check!.Of(digits) is not { } last)
            {
                return true;
            }

            digits[11] = (byte)('0' + last);
            var right = Iin.Check.Holds(digits);
            digits[at] = (byte)('0' + ((digits[at] - '0' + by) % 10));
            // Where the first row of weights leaves 10 and the second is used, one digit in a hundred goes unnoticed; within one row never.
            return right && (!Iin.Check.Holds(digits) || FirstRowLeavesTen(body) || FirstRowLeavesTen(Encoding.ASCII.GetString(digits)));
        }, iter: 2000);

    [Theory]
    [InlineData("  - { id: x, digits: 12, check: { at: 12, modulus: 11, weights: [[1, 2]] } }", "L105")]
    [InlineData("  - { id: x, digits: 40 }", "L104")]
    [InlineData("  - { id: x, digits: 12, birth: { at: 1, century_at: 7, centuries: { \"33\": 1900 } } }", "L104")]
    [InlineData("  - { id: x, digits: 12, born: 1 }", "L103")]
    public void A_form_that_cannot_be_is_refused_at_its_line(string scheme, string number)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "laws/kz-parties-2022.yaml"));
        var refusals = Assert.Throws<RefusedException>(() => PartyBookReader.Read(text.Replace("identity_numbers:\n", $"identity_numbers:\n{scheme}\n", StringComparison.Ordinal), "book")).Refusals;
        Assert.Contains(refusals, r => r.Number == number && r.Where.Line > 0);
    }

    private static bool FirstRowLeavesTen(string digits) => Enumerable.Range(0, 11).Sum(i => (digits[i] - '0') * (i + 1)) % 11 == 10;

    private static PartyBook Book() => PartyBookReader.Read(File.ReadAllText(Path.Combine(Repository.Root, "laws/kz-parties-2022.yaml")), "kz-parties-2022");
}
