namespace Dauys.Law.Comparing.Rules;

/// <summary>Phrases of registration (numbers of persons, lists, stages, clocks) and of what must be published: English, Kazakh, Russian.</summary>
internal static class ProcessPhrases
{
    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["section.publication"] = ["What must be published", "Не жариялануға тиіс", "Что должно быть опубликовано"],
        ["section.signatures"] = ["Who signs the acts of a register", "Тіркелім актілеріне кім қол қояды", "Кто подписывает акты реестра"],
        ["signed-by"] = ["by at least {0}, each another person", "кемінде {0}, әрқайсысы бөлек адам", "не менее: {0}, все — разные люди"],
        ["officers"] = ["officer|officers", "лауазымды адам", "должностное лицо|должностных лица|должностных лиц"],
        ["signed.protocol"] = ["A station's protocol", "Учаске хаттамасы", "Протокол участка"],
        ["signed.correction"] = ["Its correction", "Оны түзету", "Его исправление"],
        ["signed.registration"] = ["Registration: lists, candidates, applications", "Тіркеу: тізімдер, кандидаттар, өтініштер", "Регистрация: списки, кандидаты, заявления"],
        ["signed.territory"] = ["Districts and polling stations", "Округтер мен учаскелер", "Округа и участки"],
        ["signed.lot"] = ["A lot that was drawn", "Тартылған жеребе", "Проведённый жребий"],
        ["signed.result"] = ["The result and mandates", "Нәтиже мен мандаттар", "Итоги и мандаты"],

        ["section.identity_numbers"] = ["Numbers of persons", "Адамдардың нөмірлері", "Номера лиц"],
        ["section.lists"] = ["Lists of persons", "Адамдардың тізімдері", "Списки лиц"],

        ["duty"] = ["{0}; {1}", "{0}; {1}", "{0}; {1}"],
        ["duty-none"] = ["{0}; not asked for by the law", "{0}; заң талап етпейді", "{0}; закон не требует"],
        ["duty-open"] = ["{0}; the law names no day", "{0}; заң күнін атамайды", "{0}; закон не называет дня"],
        ["units.nation"] = ["for the whole country", "бүкіл ел бойынша", "по всей стране"],
        ["units.region"] = ["for each region", "әр өңір бойынша", "по каждому региону"],
        ["units.territory"] = ["for each territory", "әр аумақ бойынша", "по каждой территории"],
        ["units.district"] = ["for each electoral district", "әр округ бойынша", "по каждому округу"],
        ["units.station"] = ["for each polling station", "әр учаске бойынша", "по каждому участку"],

        ["identity"] = ["{0} digits", "{0} цифр", "цифр: {0}"],
        ["identity-birth"] = ["{0}; the day of birth is in it", "{0}; ішінде туған күні бар", "{0}; в нём день рождения"],
        ["identity-check"] = ["{0}; the last is a check digit", "{0}; соңғысы — бақылау цифры", "{0}; последняя — контрольная"],

        ["name.list.figure"] = ["Who stands on it", "Онда кімдер тұр", "Кто в нём стоит"],
        ["name.list.columns"] = ["Columns", "Бағандар", "Столбцы"],
        ["name.list.check"] = ["Asked of each row", "Әр жолдан сұралатыны", "Что спрашивается с каждой строки"],
        ["figure.members"] = ["members", "мүшелер", "члены"],
        ["figure.initiative_group"] = ["the initiative group", "бастамашы топ", "инициативная группа"],
        ["figure.organising_committee"] = ["the organising committee", "ұйымдастыру комитеті", "организационный комитет"],
        ["column.territory"] = ["territory", "аумақ", "территория"],
        ["column.id_number"] = ["number", "нөмір", "номер"],
        ["column.name"] = ["name", "аты-жөні", "имя"],
        ["column.born"] = ["day of birth", "туған күні", "день рождения"],
        ["column.signed"] = ["day of signing", "қол қойған күні", "день подписи"],
        ["row.territory"] = ["the territory is one that the law knows", "аумақ — заң білетіндердің бірі", "территория из тех, что знает закон"],
        ["row.identity"] = ["the number of the person is a true one", "адамның нөмірі дұрыс", "номер лица верен"],
        ["row.age"] = ["at least {0} years old", "кемінде {0} жаста", "не моложе {0} лет"],
        ["row.period"] = ["signed in time", "мерзімінде қол қойылған", "подписано в срок"],
        ["row.once"] = ["stands there once", "бір рет тұрады", "стоит один раз"],
        ["row.roll"] = ["stands on the electoral roll", "сайлаушылар тізімінде бар", "есть в списке избирателей"],
        ["across.none"] = ["and on no other application", "және басқа өтініште жоқ", "и ни в одном другом заявлении"],
        ["across.later"] = ["and of two applications the later counts", "екі өтініштің кейінгісі есептеледі", "и из двух заявлений считается позднее"],
        ["across.allowed"] = ["and may stand on other applications", "басқа өтініштерде де болуы мүмкін", "и может стоять в других заявлениях"],

        ["name.decisions"] = ["What may be decided", "Қандай шешім қабылдануы мүмкін", "Что может быть решено"],
        ["name.appeal"] = ["Appeal", "Шағым", "Обжалование"],
        ["decision.confirmed"] = ["confirmed", "растау", "подтверждение"],
        ["decision.returned"] = ["returned for correction", "түзетуге қайтару", "возврат на исправление"],
        ["decision.registered"] = ["registered", "тіркеу", "регистрация"],
        ["decision.refused"] = ["refused", "бас тарту", "отказ"],
        ["appeal.court"] = ["to the court", "сотқа", "в суд"],
        ["appeal.authority"] = ["to the authority above", "жоғары тұрған органға", "в вышестоящий орган"],
        ["appeal.commission"] = ["to the commission above", "жоғары тұрған комиссияға", "в вышестоящую комиссию"],
        ["ground"] = ["a ground of refusal", "бас тартудың негізі", "основание отказа"],
        ["ground-figures"] = ["a ground of refusal where this is not met: {0}", "мынау орындалмағанда бас тартудың негізі: {0}", "основание отказа, если не выполнено: {0}"],
        ["who.authority"] = ["the authority", "тіркеуші орган", "регистрирующий орган"],
        ["who.applicant"] = ["the applicant", "өтініш беруші", "заявитель"],
        ["who.court"] = ["the court", "сот", "суд"],
        ["clock"] = ["{0}: within {1}", "{0}: {1} ішінде", "{0}: в течение {1}"],
        ["clock-day"] = ["{0}: on the same day", "{0}: сол күні", "{0}: в тот же день"],
        ["clock-open"] = ["{0}: its length is not known to us", "{0}: ұзақтығы бізге белгісіз", "{0}: длительность нам неизвестна"],
        ["documents"] = ["documents: {0}", "құжаттар: {0}", "документов: {0}"],
        ["share"] = ["at least {0} of {1}", "{1} санының кемінде {0} бөлігі", "не менее {0} от {1}"],
        ["before-event"] = ["not after the day of the other", "екіншісінің күнінен кеш емес", "не позднее дня другого"],
    };
}
