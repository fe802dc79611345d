namespace Aircop.Storage.Tests;

public class Folders : StoreTest
{
    [Fact]
    public void A_folder_is_made_with_its_parents_on_first_use()
    {
        Assert.True(File.Exists(Path.Combine(Folder, "aircop.db")));
    }

    [Fact]
    public void A_second_store_on_the_folder_is_refused_and_told_what_to_do()
    {
        var refusal = Assert.Throws<DataFolderInUseException>(() => SqliteStore.Open(Folder));

        Assert.Contains(Folder, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_folder_is_held_by_a_lock_on_a_file_that_names_the_process()
    {
        var path = Path.Combine(Folder, "aircop.lock");

        Assert.Throws<IOException>(() => new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose());
        Assert.True(new FileInfo(path).Length > 0);
    }

    [Fact]
    public async Task A_closed_store_lets_the_folder_go()
    {
        await Write("a", "first");

        await Reopen();

        Assert.Equal("first", (await Read("a")).State!.Text);
    }

    [Fact]
    public async Task A_file_that_is_no_store_is_refused_and_the_folder_let_go()
    {
        var folder = Path.Combine(Folder, "other");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "aircop.db"), new string('?', 5000));

        Assert.Throws<StoreException>(() => SqliteStore.Open(folder));

        File.Delete(Path.Combine(folder, "aircop.db"));
        await SqliteStore.Open(folder).DisposeAsync();
    }

    [Fact]
    public void The_native_library_is_named_with_its_version_and_origin()
    {
        Assert.Matches(@"^3\.\d+\.\d+ \((system|bundled)\)$", SqliteStore.NativeVersion);
    }
}
