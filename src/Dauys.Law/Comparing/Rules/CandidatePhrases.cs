namespace Dauys.Law.Comparing.Rules;

/// <summary>Phrases of what is asked of lists and candidates: English, Kazakh, Russian.</summary>
internal static class CandidatePhrases
{
    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["section.amounts"] = ["Amounts of money", "Ақша мөлшерлері", "Денежные величины"],
        ["name.ballot_order"] = ["Order on the ballot", "Бюллетеньдегі рет", "Порядок в бюллетене"],
        ["ballot-order.lot"] = ["by lot", "жеребе бойынша", "по жребию"],
        ["ballot-order.alphabet"] = ["by the alphabet", "әліпби бойынша", "по алфавиту"],
        ["ballot-order.registration"] = ["by the day of registration", "тіркелген күні бойынша", "по дню регистрации"],
        ["person.age"] = ["at least {0} years old", "кемінде {0} жаста", "не моложе {0} лет"],
        ["person.residence"] = ["resident for {0} years", "{0} жыл елде тұрған", "проживает {0} лет"],
        ["person.citizenship"] = ["citizenship: {0}", "азаматтығы: {0}", "гражданство: {0}"],
        ["person.citizenship-only"] = ["citizenship: {0}, and no other", "азаматтығы: {0}, басқасы жоқ", "гражданство: {0}, и никакого иного"],
        ["person.none-of"] = ["none of: {0}", "мыналардың бірі де жоқ: {0}", "ничего из: {0}"],
        ["person.all-of"] = ["all of: {0}", "мыналардың бәрі: {0}", "всё из: {0}"],
        ["mark.party-member"] = ["member of the party", "партия мүшесі", "член партии"],
        ["mark.list-candidate"] = ["candidate on a list", "тізімдегі кандидат", "кандидат в списке"],
        ["mark.district-candidate"] = ["candidate in a district", "округтегі кандидат", "кандидат в округе"],
        ["mark.uncleared-conviction"] = ["an uncleared conviction", "өтелмеген соттылық", "непогашенная судимость"],
        ["mark.corruption-offence"] = ["a corruption offence found by a court", "сот анықтаған сыбайлас жемқорлық құқықбұзушылығы", "установленное судом коррупционное правонарушение"],
        ["office.military"] = ["military service", "әскери қызмет", "военная служба"],
        ["office.national-security"] = ["national security", "ұлттық қауіпсіздік", "национальная безопасность"],
        ["office.law-enforcement"] = ["law enforcement", "құқық қорғау органдары", "правоохранительные органы"],
        ["office.judge"] = ["judge", "судья", "судья"],
        ["office.constitutional-court"] = ["Constitutional Court", "Конституциялық Сот", "Конституционный Суд"],
        ["office.election-commission"] = ["election commission", "сайлау комиссиясы", "избирательная комиссия"],
        ["office.supreme-audit-chamber"] = ["Supreme Audit Chamber", "Жоғары аудиторлық палата", "Высшая аудиторская палата"],
        ["office.ombudsman"] = ["ombudsman", "омбудсмен", "омбудсмен"],
        ["quota"] = ["{0} together at least {1} %", "{0} бірге кемінде {1} %", "{0} вместе не менее {1} %"],
        ["length.least"] = ["at least {0}", "кемінде {0}", "не менее {0}"],
        ["length.most"] = ["at most {0}", "ең көбі {0}", "не более {0}"],
        ["length.least-share"] = ["at least {0} of the seats", "орындар санының кемінде {0} бөлігі", "не менее {0} от числа мест"],
        ["length.most-share"] = ["at most {0} of the seats", "орындар санының ең көбі {0} бөлігі", "не более {0} от числа мест"],
        ["nominator"] = ["by: {0}", "ұсынатын: {0}", "выдвигают: {0}"],
        ["nominator.party"] = ["a party", "партия", "партия"],
        ["nominator.association"] = ["another association", "басқа бірлестік", "иное объединение"],
        ["nominator.self"] = ["oneself", "өзін-өзі", "самовыдвижение"],
        ["deposit.times"] = ["{0} times {1}", "{1} × {0}", "{0} × {1}"],
        ["deposit.each"] = ["{0}, for each of: {1}", "{0}, әрқайсысына: {1}", "{0}, за каждого: {1}"],
        ["deposit.scale"] = ["{0}; {1}", "{0}; {1}", "{0}; {1}"],
        ["deposit.step"] = ["from {0} % of the votes last time on {1} % of it", "соңғы сайлауда {0} % дауыстан бастап оның {1} %-ы", "от {0} % голосов на прошлых выборах {1} % от него"],
        ["refund.share"] = ["{0} % of the votes", "дауыстардың {0} %-ы", "{0} % голосов"],
        ["outcome.elected"] = ["election", "сайлану", "избрание"],
        ["outcome.died"] = ["death", "қайтыс болу", "смерть"],
        ["figure.candidates"] = ["candidates", "кандидаттар", "кандидаты"],
    };
}
