using Dauys.Law.Books;
using Dauys.Law.Documents;
using Dauys.Law.Protocols;

namespace Dauys.Law.Reading;

/// <summary>Reads <c>protocol</c> and <c>turnout</c> of a law book.</summary>
internal static class ProtocolReader
{
    /// <summary>Words of terms that are not lines of the form.</summary>
    private static readonly Dictionary<string, TermKind> Sums = new(StringComparer.Ordinal)
    {
        ["options"] = TermKind.Options,
        ["lists"] = TermKind.Lists,
        ["against_all"] = TermKind.AgainstAll,
    };

    public static ProtocolForm? Read(BookContext context, Section book)
    {
        if (book.Sub("protocol") is not { } section)
        {
            return null;
        }

        var source = context.Provenance(section, "protocol");
        var fields = new List<ProtocolField>();
        foreach (var item in section.SubList("fields"))
        {
            if (Field(context, item, source) is not { } field)
            {
                continue;
            }

            if (fields.Any(f => f.Id == field.Id) || Sums.ContainsKey(field.Id))
            {
                item.Fault("L105", item.Place, $"the field \"{field.Id}\" is taken", "Give each field of the form its own id; options, lists and against_all are sums that every form has.");
                continue;
            }

            fields.Add(field);
        }

        var form = new ProtocolForm(fields, []);
        var checks = Checks(context, section, form, source);
        section.Close();
        return form with { Checks = checks };
    }

    public static TurnoutRule? Turnout(BookContext context, Section book, ProtocolForm form)
    {
        if (book.Sub("turnout") is not { } section)
        {
            return null;
        }

        var source = context.Provenance(section, "turnout");
        var rule = new TurnoutRule(Terms(section, "numerator", form), Terms(section, "denominator", form), source);
        section.Close();
        return rule;
    }

    private static ProtocolField? Field(BookContext context, Section item, Provenance around)
    {
        var id = Ids.Read(item, "id");
        var role = item.Word("role", LawWords.Roles);
        var line = item.Text("line", required: false);
        var name = LocalTexts.Read(item, "name", required: false);
        var source = context.Provenance(item, $"protocol.fields.{id}", around);
        item.Close();
        return id is null || role is null ? null : new ProtocolField(id, role.Value, line, name ?? LocalText.Of(id), source);
    }

    private static List<ProtocolCheck> Checks(BookContext context, Section protocol, ProtocolForm form, Provenance around)
    {
        var checks = new List<ProtocolCheck>();
        foreach (var item in protocol.SubList("checks", required: false))
        {
            var number = Ids.Read(item, "number");
            var name = LocalTexts.Read(item, "name", required: false);
            var left = Terms(item, "left", form);
            var relation = item.Word("relation", LawWords.Relations) ?? Relation.Equal;
            var right = Terms(item, "right", form);
            var severity = item.Word("severity", LawWords.Severities) ?? Severity.Error;
            var source = context.Provenance(item, $"protocol.checks.{number}", around);
            item.Close();
            if (number is null || left.Count == 0 || right.Count == 0)
            {
                continue;
            }

            if (number == ProtocolCheck.SumOfOptions || checks.Any(c => c.Number == number))
            {
                item.Fault("L105", item.Place, $"the check number \"{number}\" is taken", "A check keeps its number for ever; give this one another.");
                continue;
            }

            var check = new ProtocolCheck(number, LocalText.Of(number), left, relation, right, severity, source) { OnRoll = OnRoll(left, form) || OnRoll(right, form) };
            checks.Add(check with { Name = name ?? LocalText.Of(check.Formula) });
        }

        if (SumOfOptions(form) is { } sum && !checks.Any(c => SaysTheSame(c, sum)))
        {
            checks.Add(sum);
        }

        return checks;
    }

    private static List<CheckTerm> Terms(Section section, string key, ProtocolForm form)
    {
        var terms = new List<CheckTerm>();
        foreach (var scalar in section.Texts(key))
        {
            var minus = scalar.Text.StartsWith('-');
            var word = scalar.Text.TrimStart('-', '+').Trim();
            var index = form.IndexOf(word);
            if (index >= 0)
            {
                terms.Add(new CheckTerm(TermKind.Field, index, minus ? -1 : 1, word));
            }
            else if (Sums.TryGetValue(word, out var kind))
            {
                terms.Add(new CheckTerm(kind, -1, minus ? -1 : 1, word));
            }
            else
            {
                var known = form.Fields.Select(f => f.Id).Concat(Sums.Keys).ToList();
                var near = NearestWord.Of(word, known);
                section.Fault(
                    "L104",
                    scalar.Place,
                    $"\"{word}\" is no field of this book's protocol; known are: {string.Join(", ", known)}",
                    near is null ? "Name a field of protocol.fields, or options, lists, against_all; a minus in front subtracts." : $"Did you mean \"{near}\"?");
            }
        }

        return terms;
    }

    private static bool OnRoll(List<CheckTerm> terms, ProtocolForm form) =>
        terms.Any(t => t.Kind == TermKind.Field && form.Fields[t.Field].Role == FieldRole.Electorate);

    private static ProtocolCheck? SumOfOptions(ProtocolForm form)
    {
        var valid = form.Fields.Select((f, i) => (f, i)).Where(p => p.f.Role == FieldRole.Valid).Select(p => new CheckTerm(TermKind.Field, p.i, 1, p.f.Id)).ToList();
        return valid.Count == 0
            ? null
            : new ProtocolCheck(
                ProtocolCheck.SumOfOptions,
                new LocalText(new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "The valid ballots reported are the sum of the votes for all options" }),
                valid,
                Relation.Equal,
                [new CheckTerm(TermKind.Options, -1, 1, "options")],
                Severity.Warning,
                Provenance.None);
    }

    private static bool SaysTheSame(ProtocolCheck check, ProtocolCheck sum) =>
        check.Relation == Relation.Equal
        && ((Same(check.Left, sum.Left) && Same(check.Right, sum.Right)) || (Same(check.Left, sum.Right) && Same(check.Right, sum.Left)));

    private static bool Same(IReadOnlyList<CheckTerm> one, IReadOnlyList<CheckTerm> other) =>
        one.Count == other.Count && one.ToHashSet().SetEquals(other);
}
