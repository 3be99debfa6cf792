using Dauys.Law.Refusals;

namespace Dauys.Publishing.Writing;

/// <summary>What a publication says when it cannot do what was asked: numbers C661 to C663.</summary>
internal static class PublishRefusals
{
    public static RefusedException NoBundle(string folder, string what) =>
        Refuse("C661", $"nothing can be published here: {what}", folder, "Give a folder that does not exist, is empty, or holds a bundle of this register.");

    public static RefusedException OtherRegister(string folder, string what) =>
        Refuse("C662", $"the bundle here is not an earlier one of this register: {what}", folder, "Publish into another folder. A bundle only ever grows; what was published is not taken back.");

    public static RefusedException CannotWrite(string folder, string why) =>
        Refuse("C663", $"the bundle cannot be written: {why}", folder, "Look at the disk and at the rights of the folder, then start again; what lay there is as it was, or is completed by the next publication.");

    private static RefusedException Refuse(string number, string what, string folder, string remedy) => new(new Refusal(number, what, new Place(folder), remedy));
}
