namespace Aircop.Storage.Judged;

/// <summary>The tables of the read model of judged passenger-flights.</summary>
internal static class JudgedSchema
{
    internal const string FileName = "judged.db";

    private const long Version = 1;

    internal static void Prepare(SqliteConnection connection)
    {
        // What is lost with the power is at most the last second of a read model; a process that is killed loses nothing.
        connection.Execute("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY");
        using (var version = connection.Prepare("PRAGMA user_version"))
        {
            version.Step();
            if (version.Integer(0) > Version)
                throw new StoreException($"The file {FileName} has format {version.Integer(0)}; this program knows up to {Version}. Use a newer program or another folder.");
        }

        connection.Execute("""
            CREATE TABLE IF NOT EXISTS flight (
                id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, departure INTEGER NOT NULL, airports TEXT NOT NULL, people INTEGER NOT NULL);
            CREATE INDEX IF NOT EXISTS flight_departure ON flight (departure);
            CREATE TABLE IF NOT EXISTS text (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
            CREATE TABLE IF NOT EXISTS person (
                flight INTEGER NOT NULL, person TEXT NOT NULL, version INTEGER NOT NULL, at INTEGER NOT NULL, rules INTEGER NOT NULL, form INTEGER NOT NULL,
                result BLOB NOT NULL, facts BLOB NOT NULL, PRIMARY KEY (flight, person)) WITHOUT ROWID;
            CREATE TABLE IF NOT EXISTS decision (
                flight INTEGER NOT NULL, hit TEXT NOT NULL, person TEXT NOT NULL, version INTEGER NOT NULL, kind INTEGER NOT NULL, decision INTEGER NOT NULL,
                outcome INTEGER NOT NULL, PRIMARY KEY (flight, hit)) WITHOUT ROWID;
            """);
        connection.Execute($"PRAGMA user_version = {Version}");
    }
}
