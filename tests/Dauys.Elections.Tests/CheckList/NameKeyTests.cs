using System.Text;
using Dauys.Elections.Registration.CheckList;

namespace Dauys.Elections.Tests.CheckList;

/// <summary>One key for a name in the scripts in which lists are written.</summary>
public class NameKeyTests
{
    [Theory]
    [InlineData("Әлия Қасымова", "Касымова Алия", "Äliia Qasymova", "KASSYMOVA Aliya")]
    [InlineData("Нұрлыбаев Ғани", "Нурлыбаев Гани", "Nūrlybaev Ğani", "Nurlybayev Ghani")]
    [InlineData("Шыңғыс Жақсылық", "Шынгыс Жаксылык", "Şyñğys Jaqsylyq", "Shyngys Zhaksylyk")]
    [InlineData("Дмитрий Сергеев", "СЕРГЕЕВ ДМИТРИЙ", "Dmitriy Sergeyev", "Sergeev, Dmitrii")]
    [InlineData("Хамитова Юлия", "хамитова  юлия", "Khamitova Yuliya", "Hamitova Iuliia")]
    public void Four_spellings_of_one_name_have_one_key(params string[] spellings)
    {
        Assert.Single(spellings.Select(NameKey.Of).Distinct());
        Assert.Single(spellings.Select(s => NameKey.HashOf(Encoding.UTF8.GetBytes(s))).Distinct());
    }

    [Theory]
    [InlineData("Алия Касымова", "Алия Касымов")]
    [InlineData("Дмитрий Сергеев", "Дмитрий Сидоров")]
    [InlineData("Марат Омаров", "Мурат Омаров")]
    [InlineData("Жанна Ли", "Анна Ли")]
    public void Other_names_have_other_keys(string one, string other)
    {
        Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));
        Assert.NotEqual(NameKey.HashOf(Encoding.UTF8.GetBytes(one)), NameKey.HashOf(Encoding.UTF8.GetBytes(other)));
    }

    [Fact]
    public void Nothing_and_signs_have_no_key()
    {
        Assert.Equal(("", 0UL, 0UL), (NameKey.Of("--- ..."), NameKey.HashOf("--- ..."u8), NameKey.HashOf(""u8)));
        // Bytes that are no UTF-8, and letters beyond the table, are taken without a fault.
        Assert.Equal(NameKey.HashOf([0xD0]), NameKey.HashOf([0xFF, 0xD0]));
        Assert.NotEqual(0UL, NameKey.HashOf(Encoding.UTF8.GetBytes("阿里雅")));
    }
}
