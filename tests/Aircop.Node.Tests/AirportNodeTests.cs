using System.Net;

namespace Aircop.Node.Tests;

public sealed class AirportNodeTests : IDisposable
{
    private readonly NodeScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public async Task A_dropped_file_is_posted_and_lies_in_sent_with_its_receipt_beside_it()
    {
        var hash = _scene.Drop("at515.edi", "UNB+1'");
        await _scene.Step();

        Assert.Equal([hash], _scene.Intake.Posts);
        Assert.Equal([$"0000000001.{hash}.at515.edi", $"0000000001.{hash}.at515.edi.receipt.json"], _scene.Names("sent"));
        Assert.Contains(hash, File.ReadAllText(Path.Combine(_scene.Folder, "sent", _scene.Names("sent")[1])), StringComparison.Ordinal);
        Assert.Equal("Bearer node-key", _scene.Intake.Authorization!.ToString());
        Assert.Equal((0, 1, 0), (_scene.Node.Status.Waiting, _scene.Node.Status.Sent, _scene.Node.Status.Refused));
    }

    [Fact]
    public async Task Files_are_posted_in_the_order_in_which_they_were_written()
    {
        var third = _scene.Drop("c.edi", "third");
        File.SetLastWriteTimeUtc(Path.Combine(_scene.Folder, "c.edi"), _scene.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(5));
        var first = _scene.Drop("b.edi", "first");
        var second = _scene.Drop("a.csv", "second");
        await _scene.Steps(3);

        Assert.Equal([first, second, third], _scene.Intake.Posts);
        Assert.Equal(["application/edifact", "text/csv", "application/edifact"], _scene.Intake.MediaTypes);
    }

    [Fact]
    public async Task While_the_link_is_cut_everything_waits_in_order_and_the_tries_grow_rarer()
    {
        _scene.Intake.Cut = true;
        var first = _scene.Drop("1.edi", "first");
        var second = _scene.Drop("2.edi", "second");
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 12; i++)
        {
            await _scene.Step();
            var wait = _scene.Node.Status.NextTry!.Value - _scene.Clock.GetUtcNow();
            waits.Add(wait);
            _scene.Clock.Advance(wait);
        }
        Assert.InRange(waits[0], TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.All(waits.TakeLast(4), wait => Assert.InRange(wait, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)));
        Assert.StartsWith("no link", _scene.Node.Status.Trouble, StringComparison.Ordinal);
        Assert.Equal(2, _scene.Node.Status.Waiting);

        _scene.Intake.Cut = false;
        await _scene.Steps(2);
        Assert.Equal([first, second], _scene.Intake.Posts);
        Assert.Equal("", _scene.Node.Status.Trouble);
        Assert.Equal(4, _scene.Names("sent").Length);
    }

    [Fact]
    public async Task No_try_is_made_before_the_wait_is_over()
    {
        _scene.Intake.Cut = true;
        _scene.Drop("1.edi", "first");
        await _scene.Step();
        _scene.Intake.Cut = false;
        await _scene.Steps(5);
        Assert.Empty(_scene.Intake.Posts);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_and_counts_as_known_before()
    {
        _scene.Intake.AnswersLost = true;
        var hash = _scene.Drop("1.edi", "first");
        await _scene.Step();
        Assert.Equal(1, _scene.Node.Status.Waiting);

        _scene.Intake.AnswersLost = false;
        _scene.Clock.Advance(TimeSpan.FromSeconds(2));
        await _scene.Step();
        Assert.Equal([hash, hash], _scene.Intake.Posts);
        Assert.Single(_scene.Intake.Taken);
        Assert.Equal((1, 1), (_scene.Node.Status.Sent, _scene.Node.Status.Duplicates));
    }

    [Fact]
    public async Task A_restart_between_post_and_move_posts_again_and_doubles_nothing()
    {
        _scene.Intake.AnswersLost = true;
        var hash = _scene.Drop("1.edi", "first");
        await _scene.Step();
        _scene.Intake.AnswersLost = false;
        _scene.Restart();
        Assert.Equal(1, _scene.Node.Status.Waiting);

        await _scene.Step();
        Assert.Equal([hash], _scene.Intake.Taken);
        Assert.Empty(_scene.Names("outbox"));
        Assert.Equal(2, _scene.Names("sent").Length);
    }

    [Fact]
    public async Task A_restart_keeps_the_order_and_goes_on_numbering_after_what_was_sent()
    {
        _scene.Drop("1.edi", "first");
        await _scene.Step();
        _scene.Intake.Cut = true;
        var second = _scene.Drop("2.edi", "second");
        await _scene.Step();
        _scene.Restart();
        _scene.Intake.Cut = false;
        var third = _scene.Drop("0.edi", "third");
        await _scene.Steps(2);

        Assert.Equal([second, third], _scene.Intake.Posts.TakeLast(2));
        Assert.StartsWith("0000000003.", _scene.Names("sent")[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task A_refused_file_lies_in_refused_with_the_answer_and_the_next_one_goes_on(HttpStatusCode status)
    {
        _scene.Intake.AnswerNext(status, """{"findings":[{"code":"Unreadable"}]}""");
        _scene.Drop("bad.edi", "bad");
        var good = _scene.Drop("good.edi", "good");
        await _scene.Steps(2);

        var refused = _scene.Names("refused");
        Assert.Equal(2, refused.Length);
        Assert.EndsWith(".answer.json", refused[1], StringComparison.Ordinal);
        Assert.Contains("Unreadable", File.ReadAllText(Path.Combine(_scene.Folder, "refused", refused[1])), StringComparison.Ordinal);
        Assert.Equal([good], _scene.Intake.Taken);
        Assert.Equal((1, 1), (_scene.Node.Status.Sent, _scene.Node.Status.Refused));
    }

    [Fact]
    public async Task Retry_After_is_honoured_when_it_is_longer_than_the_own_wait()
    {
        _scene.Intake.AnswerNext(HttpStatusCode.TooManyRequests, retryAfter: TimeSpan.FromSeconds(90));
        _scene.Drop("1.edi", "first");
        await _scene.Step();
        Assert.Equal(TimeSpan.FromSeconds(90), _scene.Node.Status.NextTry - _scene.Clock.GetUtcNow());

        _scene.Clock.Advance(TimeSpan.FromSeconds(89));
        await _scene.Step();
        Assert.Single(_scene.Intake.Posts);
        _scene.Clock.Advance(TimeSpan.FromSeconds(1));
        await _scene.Step();
        Assert.Single(_scene.Intake.Taken);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<html>Sign in to the airport's network</html>")]
    [InlineData(HttpStatusCode.Accepted, "")]
    [InlineData(HttpStatusCode.Accepted, "{\"receipt\":\"0000\"}")]
    [InlineData(HttpStatusCode.Unauthorized, "")]
    [InlineData(HttpStatusCode.BadGateway, "")]
    public async Task An_answer_without_the_files_own_receipt_keeps_the_file(HttpStatusCode status, string body)
    {
        _scene.Intake.AnswerNext(status, body);
        _scene.Drop("1.edi", "first");
        await _scene.Step();
        Assert.Single(_scene.Names("outbox"));
        Assert.Empty(_scene.Names("sent"));
        Assert.NotEqual("", _scene.Node.Status.Trouble);
    }

    [Fact]
    public async Task A_file_over_16_MB_is_refused_without_being_sent()
    {
        var path = Path.Combine(_scene.Folder, "large.edi");
        using (var stream = File.Create(path)) stream.SetLength(NodeOptions.LargestBodyBytes + 1);
        File.SetLastWriteTimeUtc(path, _scene.Clock.GetUtcNow().UtcDateTime - TimeSpan.FromMinutes(1));
        await _scene.Step();
        Assert.Empty(_scene.Intake.Posts);
        Assert.Equal(2, _scene.Names("refused").Length);
    }

    [Fact]
    public async Task Run_once_ends_true_when_all_is_delivered_and_false_when_the_link_is_cut()
    {
        _scene.Drop("1.edi", "first");
        _scene.Drop("2.edi", "second");
        Assert.True(await _scene.Node.RunOnceAsync(CancellationToken.None));

        _scene.Intake.Cut = true;
        _scene.Drop("3.edi", "third");
        Assert.False(await _scene.Node.RunOnceAsync(CancellationToken.None));
        Assert.Equal(1, _scene.Node.Status.Waiting);
    }

    [Fact]
    public void A_second_node_on_the_same_folder_is_refused()
    {
        using var http = new HttpClient(_scene.Intake, disposeHandler: false);
        var options = new NodeOptions { Inbox = _scene.Folder, Server = new Uri("http://aircop.test/"), Key = "k" };
        var refusal = Assert.Throws<IOException>(() => new AirportNode(options, http, _scene.Clock, seed: 1));
        Assert.Contains("Another node", refusal.Message, StringComparison.Ordinal);
    }
}
