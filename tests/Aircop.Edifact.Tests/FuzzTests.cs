using System.Text;
using Aircop.Fuzzing;

namespace Aircop.Edifact.Tests;

/// <summary>Twenty thousand damaged messages and more, in every run the same ones.</summary>
public sealed class FuzzTests
{
    private const int CasesPerSeed = 4_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Whatever_is_done_to_a_message_the_reader_keeps_its_promises(int seed)
    {
        var run = new FuzzRun(seed, PublishedMessages.All());
        for (var i = 0; i < CasesPerSeed; i++)
        {
            var fault = run.Next(out var input);

            Assert.True(fault is null, $"seed {seed}, case {i}: {fault}\n{Encoding.Latin1.GetString(input)}");
        }
    }
}
