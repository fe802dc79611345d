using Aircop.Screening.Births;
using Aircop.Screening.Scoring;

namespace Aircop.Screening.Evidence;

/// <summary>The words of a sentence of evidence in the four languages, in the order of <see cref="SentenceLanguage"/>.</summary>
internal static class SentenceWords
{
    /// <summary>What stands behind two parts of names.</summary>
    public static string Of(PartRelation relation, SentenceLanguage language) => Pick(language, relation switch
    {
        PartRelation.Exact => ["same", "identique", "igual", "igual"],
        PartRelation.SameSound => ["same sound", "même son", "mismo sonido", "mesmo som"],
        PartRelation.Variant => ["form of the same name", "forme du même nom", "forma del mismo nombre", "forma do mesmo nome"],
        PartRelation.Near => ["nearly the same", "presque identique", "casi igual", "quase igual"],
        PartRelation.Joined => ["written joined", "écrit en un mot", "escrito junto", "escrito junto"],
        PartRelation.Initial => ["initial", "initiale", "inicial", "inicial"],
        PartRelation.Cut => ["cut off", "tronqué", "truncado", "truncado"],
        _ => ["different", "différent", "diferente", "diferente"],
    });

    /// <summary>What is said of the dates of birth.</summary>
    public static string Of(BirthRelation relation, SentenceLanguage language) => Pick(language, relation switch
    {
        BirthRelation.SameDay => ["date of birth agrees", "date de naissance identique", "fecha de nacimiento igual", "data de nascimento igual"],
        BirthRelation.Swapped =>
            ["day and month of birth swapped", "jour et mois de naissance inversés", "día y mes de nacimiento invertidos", "dia e mês de nascimento trocados"],
        BirthRelation.YearSlip =>
            ["day and month of birth agree, year off by a digit", "jour et mois de naissance identiques, année à un chiffre près", "día y mes de nacimiento iguales, un dígito del año difiere", "dia e mês de nascimento iguais, um dígito do ano difere"],
        BirthRelation.DaySlip =>
            ["date of birth off by a digit", "date de naissance à un chiffre près", "un dígito de la fecha de nacimiento difiere", "um dígito da data de nascimento difere"],
        BirthRelation.SameYear =>
            ["year of birth agrees, day not known", "année de naissance identique, jour inconnu", "año de nacimiento igual, día desconocido", "ano de nascimento igual, dia desconhecido"],
        BirthRelation.FitsSpan =>
            ["year of birth fits the list's span", "année de naissance dans la période de la liste", "año de nacimiento dentro del período de la lista", "ano de nascimento dentro do período da lista"],
        BirthRelation.NearYear =>
            ["year of birth one or two off", "année de naissance à un ou deux ans près", "año de nacimiento a uno o dos años", "ano de nascimento a um ou dois anos"],
        BirthRelation.OtherDay =>
            ["same year of birth, another day", "même année de naissance, autre jour", "mismo año de nacimiento, otro día", "mesmo ano de nascimento, outro dia"],
        BirthRelation.YearsApart =>
            ["births up to three years apart", "naissances à trois ans d'écart au plus", "nacimientos con hasta tres años de diferencia", "nascimentos com até três anos de diferença"],
        BirthRelation.FarApart =>
            ["births four to eight years apart", "naissances à quatre à huit ans d'écart", "nacimientos con cuatro a ocho años de diferencia", "nascimentos com quatro a oito anos de diferença"],
        BirthRelation.Contradicts =>
            ["dates of birth contradict", "dates de naissance contradictoires", "fechas de nacimiento contradictorias", "datas de nascimento contraditórias"],
        _ => ["date of birth not seen", "date de naissance non vue", "fecha de nacimiento no vista", "data de nascimento não vista"],
    });

    /// <summary>What is said of the nationalities; empty where a side has none.</summary>
    public static string Of(StateRelation relation, SentenceLanguage language) => relation switch
    {
        StateRelation.Equal => Pick(language, ["nationality agrees", "nationalité identique", "nacionalidad igual", "nacionalidade igual"]),
        StateRelation.Differs => Pick(language, ["nationality differs", "nationalité différente", "nacionalidad diferente", "nacionalidade diferente"]),
        _ => "",
    };

    /// <summary>What is said of the sexes; only a difference is worth words.</summary>
    public static string Of(SexRelation relation, SentenceLanguage language) => relation == SexRelation.Differs
        ? Pick(language, ["sex differs", "sexe différent", "sexo diferente", "sexo diferente"])
        : "";

    /// <summary>What is said of the documents; empty where a side has none.</summary>
    public static string Of(DocumentRelation relation, SentenceLanguage language) => relation switch
    {
        DocumentRelation.Equal => Pick(language, ["document number agrees", "numéro de document identique", "número de documento igual", "número de documento igual"]),
        DocumentRelation.EqualLookAlike => Pick(
            language,
            ["document number agrees if O is 0 and I is 1", "numéro de document identique si O vaut 0 et I vaut 1", "número de documento igual si O es 0 e I es 1", "número de documento igual se O for 0 e I for 1"]),
        DocumentRelation.Differs => Pick(language, ["another document number", "autre numéro de document", "otro número de documento", "outro número de documento"]),
        _ => "",
    };

    /// <summary>Said where a family name agrees with a given name.</summary>
    public static string Crossed(SentenceLanguage language) =>
        Pick(language, ["family and given names swapped", "nom et prénom inversés", "apellido y nombre invertidos", "sobrenome e nome trocados"]);

    /// <summary>Leads to names that only the list has.</summary>
    public static string OnListOnly(SentenceLanguage language) => Pick(language, ["On the list only: ", "Seulement sur la liste : ", "Solo en la lista: ", "Somente na lista: "]);

    /// <summary>Leads to names that only the traveller has.</summary>
    public static string WithTravellerOnly(SentenceLanguage language) =>
        Pick(language, ["With the traveller only: ", "Seulement chez le voyageur : ", "Solo en el viajero: ", "Somente no viajante: "]);

    private static string Pick(SentenceLanguage language, ReadOnlySpan<string> words) => words[(int)language];
}
