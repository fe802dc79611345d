using System.Collections.Frozen;
using Aircop.Contracts.Intake;

namespace Aircop.Grains.Intake.Tables;

/// <summary>Names that columns have in English, French, Spanish and Portuguese, without accents and punctuation.</summary>
internal static class HeaderNames
{
    private static readonly FrozenDictionary<string, ColumnField> Known = Table(
        (ColumnField.Flight, "flight flightno flightnumber flightnum flightnr fltno flt vol nvol novol numerodevol numvol nodevol vuelo nvuelo numerodevuelo numvuelo novuelo voo nvoo numerodovoo numerovoo flightid"),
        (ColumnField.Carrier, "carrier airline airlinecode carriercode operator operatingcarrier compagnie compagnieaerienne transporteur codecompagnie aerolinea compania companiaaerea ciaaerea transportista"),
        (ColumnField.From, "from origin dep depairport departureairport airportofdeparture departurestation boardpoint de depuis provenance origine aeroportdedepart aeroportdepart origen desde aeropuertodesalida aeropuertosalida origem aeroportodepartida aeroportodepartida departureport"),
        (ColumnField.To, "to arr arrairport arrivalairport airportofarrival arrivalstation offpoint dest vers a aeroportdarrivee aeroportarrivee hasta hacia aeropuertodellegada aeropuertollegada para aeroportodechegada aeroportochegada arrivalport"),
        (ColumnField.Departure, "departure departuredate departuredatetime depdate std flightdate dateofflight dateofdeparture etd datedevol datevol datedudepart datededepart depart datedepart fechadevuelo fechavuelo fechadesalida fechasalida salida datadovoo datavoo datadepartida datadapartida partida localdeparture"),
        (ColumnField.DepartureTime, "departuretime deptime timeofdeparture heuredepart heurededepart heuredudepart horadesalida horasalida horadepartida horadapartida stdtime"),
        (ColumnField.Arrival, "arrival arrivaldate arrivaldatetime arrdate sta eta datedarrivee datearrivee arrivee fechadellegada fechallegada llegada datadechegada datachegada chegada localarrival"),
        (ColumnField.ArrivalTime, "arrivaltime arrtime timeofarrival heurearrivee heuredarrivee horadellegada horallegada horadechegada horachegada statime"),
        (ColumnField.FullName, "fullname passengername paxname nameofpassenger passenger passengers pax namesurname surnamegivenname surnamename lastnamefirstname surnamefirstname firstandlastname nameandsurname nometprenom nometprenoms nomprenom nomprenoms nomscomplets nomcomplet nomsetprenoms prenometnom passager passagers nomdupassager nombrecompleto nombreyapellido nombreyapellidos apellidosynombre apellidosynombres apellidoynombre pasajero nombredelpasajero nomecompleto nomeesobrenome nomeeapelido nomedopassageiro passageiro passageiros nomepassageiro"),
        (ColumnField.Surname, "surname lastname familyname last nomdefamille nomfamille nomusuel apellido apellidos primerapellido sobrenome apelido apelidos nomedefamilia paxsurname paxlastname"),
        (ColumnField.Given, "given givenname givennames firstname firstnames forename forenames first prenom prenoms primernombre nombres nombredepila primeironome nomesproprios nomeproprio paxfirstname paxgivenname"),
        (ColumnField.Second, "second middlename middle middlenames secondname secondgivenname deuxiemeprenom autresprenoms segundonombre segundonome nomedomeio"),
        (ColumnField.Sex, "sex gender sexe genre sexo genero sx"),
        (ColumnField.Birth, "birth birthdate dateofbirth dob born birthday datedenaissance datenaissance naissance neele nele ddn fechadenacimiento fechanacimiento fechanac nacimiento fnac datadenascimento datanascimento nascimento datanasc dtnascimento dtnasc"),
        (ColumnField.Nationality, "nationality nationalitycode nat citizenship natl nationalite nationalites nacionalidad nacionalidade"),
        (ColumnField.DocumentType, "documenttype doctype typeofdocument traveldocumenttype typededocument typedocument typedoc tipodedocumento tipodocumento tipodoc"),
        (ColumnField.DocumentNumber, "documentnumber document documentno docno docnumber docnum passport passportno passportnumber passportnum ppno ppnumber pptno traveldocument traveldocumentnumber traveldocno idnumber npasseport nopasseport numeropasseport numerodepasseport numpasseport passeport numerodudocument nodocument ndocument numerodocument pasaporte numeropasaporte numerodepasaporte npasaporte nopasaporte numpasaporte numerodedocumento numerodocumento ndocumento nodocumento numdocumento documento passaporte npassaporte numeropassaporte numerodopassaporte numerodepassaporte numpassaporte"),
        (ColumnField.Issuer, "issuer issuingcountry issuingstate issuedby countryofissue placeofissue documentissuer documentcountry passportcountry docissuer paysdemission paysemission paysdedelivrance paysdelivrance delivrepar emetteur etatemetteur paisdeemision paisemision paisemisor paisexpedicion paisdeexpedicion emisor expedidopor paisemissor paisdeemissao paisemissao emissor emitidopor"),
        (ColumnField.Expiry, "expiry expirydate expiration expirationdate dateofexpiry docexpiry documentexpiry passportexpiry expires validuntil validthru dateexpiration datedexpiration dateexpirationpasseport expire expirele validite valablejusquau findevalidite finvalidite datevalidite datefinvalidite datedefindevalidite fechaexpiracion dataexpiracao fechadevencimiento fechavencimiento vencimiento caducidad fechadecaducidad fechacaducidad expiracion fechadeexpiracion datadevalidade datavalidade validade datadevencimento vencimento datadeexpiracao expiracao"),
        (ColumnField.Seat, "seat seatno seatnumber seatnum siege nsiege nosiege place asiento nasiento noasiento assento lugar poltrona"),
        (ColumnField.Bags, "bags bag bagcount baggage luggage pieces pcs checkedbags holdbags nbagages nbbagages bagages nombredebagages nbrebagages colis maletas equipaje equipajes piezas bultos nmaletas bagagens bagagem volumes malas nbagagens"),
        (ColumnField.BagsKg, "bagskg bagweight bagsweight baggageweight weight kg weightkg poids poidskg poidsbagages poidsdesbagages peso pesokg pesoequipaje pesobagagem"),
        (ColumnField.BagTags, "bagtags bagtag tagnumbers tags baggagetags bagtagnumbers etiquettes etiquettesbagages etiquetas etiquetasequipaje etiquetasbagagem"),
        (ColumnField.Kind, "kind type paxtype passengertype persontype travellertype crewpax paxcrew typepassager typedepassager tipopasajero tipodepasajero tipopassageiro tipodepassageiro"),
        (ColumnField.Locator, "locator recordlocator pnr pnrlocator bookingreference bookingref reservation booking bookingcode localizador codereservation dossier reserva codigoreserva codigodereserva localizadorreserva"),
        (ColumnField.Embarkation, "embarkation portofembarkation embarquement embarque puntodeembarque lieudembarquement localdeembarque"),
        (ColumnField.Destination, "destination finaldestination debarquement destino destinofinal destinationfinale"));

    // Words that say nothing of what a column holds: passport no, n° de passeport, nº do passaporte.
    private static readonly FrozenSet<string> Idle = FrozenSet.ToFrozenSet(
        ["n", "no", "nr", "num", "numero", "number", "de", "do", "da", "du", "des", "del", "d", "l", "la", "le", "el", "o", "a", "s", "of", "the"], StringComparer.Ordinal);

    // Names that mean the surname, the given name or both, by what stands beside them.
    private static readonly FrozenSet<string> Open = FrozenSet.ToFrozenSet(["nom", "noms", "name", "names", "nome", "nomes", "nombre"], StringComparer.Ordinal);

    /// <summary>What each column holds by its name; the first of two of one meaning has it.</summary>
    public static ColumnField[] Read(IReadOnlyList<string> headers)
    {
        var fields = new ColumnField[headers.Count];
        var open = -1;
        for (var i = 0; i < fields.Length; i++)
        {
            var word = Folded.Word(headers[i]);
            if (open < 0 && Open.Contains(word)) open = i;
            else if ((Known.TryGetValue(word, out var field) || Known.TryGetValue(Bare(headers[i]), out field)) && Array.IndexOf(fields, field) < 0) fields[i] = field;
        }

        // An airport of destination of its own is where the flight goes when no other column says it.
        if (Array.IndexOf(fields, ColumnField.To) < 0 && Array.IndexOf(fields, ColumnField.From) >= 0 && Array.IndexOf(fields, ColumnField.Destination) is >= 0 and var to)
            fields[to] = ColumnField.To;
        if (open >= 0) fields[open] = Resolve(fields);
        return fields;
    }

    private static string Bare(string header) => string.Concat(Folded.Words(header).Where(word => !Idle.Contains(word)));

    private static ColumnField Resolve(ColumnField[] fields)
    {
        var (hasSurname, hasGiven) = (Array.IndexOf(fields, ColumnField.Surname) >= 0, Array.IndexOf(fields, ColumnField.Given) >= 0);
        if (Array.IndexOf(fields, ColumnField.FullName) >= 0 || (hasSurname && hasGiven)) return ColumnField.Unspecified;
        return hasSurname ? ColumnField.Given : hasGiven ? ColumnField.Surname : ColumnField.FullName;
    }

    private static FrozenDictionary<string, ColumnField> Table(params (ColumnField Field, string Words)[] rows)
    {
        var known = new Dictionary<string, ColumnField>(StringComparer.Ordinal);
        foreach (var (field, words) in rows)
            foreach (var word in words.Split(' '))
                known.TryAdd(word, field);
        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
