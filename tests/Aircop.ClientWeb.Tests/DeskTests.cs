using System.Text;
using Aircop.ClientWeb.Intake;
using Aircop.ClientWeb.SignIn;
using Aircop.Contracts.Accounts;
using Aircop.Contracts.Intake;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;

namespace Aircop.ClientWeb.Tests;

/// <summary>What is said beside a table, whom the desk lets in, and how posts are told apart.</summary>
public sealed class DeskTests
{
    private const string Signature = "0123456789abcdef0123456789abcdef";

    [Fact]
    public void A_query_that_says_nothing_gives_no_hints()
    {
        Assert.True(default(TableQuery).TryRead(out var hints, out _));
        Assert.Null(hints);
    }

    [Fact]
    public void A_query_says_the_flight_and_the_columns()
    {
        var query = new TableQuery("ek", " ek456 ", "2026-11-21", "dxb", "add", null, Signature, "surname,Given,,ignored", DateOrder.MonthFirst);

        Assert.True(query.TryRead(out var hints, out _));
        Assert.Equal(("EK", "EK456", "2026-11-21", "DXB", "ADD"), (hints!.Carrier, hints.Flight, hints.Departure, hints.From, hints.To));
        Assert.Equal([ColumnField.Surname, ColumnField.Given, ColumnField.Unspecified, ColumnField.Ignored], hints.Mapping!.Fields.ToArray());
        Assert.Equal((Signature, DateOrder.MonthFirst), (hints.Mapping.Signature, hints.Mapping.Dates));
    }

    [Theory]
    [InlineData("surname,colour", Signature)]
    [InlineData("surname,11", Signature)]
    [InlineData("surname,given", null)]
    public void Columns_that_are_none_are_refused_with_what_to_do(string columns, string? signature)
    {
        var query = new TableQuery(null, null, null, null, null, null, signature, columns);

        Assert.False(query.TryRead(out var hints, out var fault));
        Assert.Null(hints);
        Assert.Contains("columns", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_too_long_is_refused() =>
        Assert.False(new TableQuery(null, new string('A', 41), null, null, null, null, null, null).TryRead(out _, out _));

    [Fact]
    public void One_table_for_two_flights_has_two_receipts_and_a_typed_list_has_its_own_whatever_is_said()
    {
        var bytes = Encoding.UTF8.GetBytes("surname\nDIALLO\n");
        var table = new PostedBody { Bytes = bytes, Format = BodyFormat.Csv };
        string[] receipts =
        [
            IntakePost.ReceiptOf(table),
            IntakePost.ReceiptOf(table with { Hints = new TableHints { Flight = "EK456" } }),
            IntakePost.ReceiptOf(table with { Hints = new TableHints { Flight = "EK457" } }),
            IntakePost.ReceiptOf(table with { Hints = new TableHints { Mapping = new ColumnMapping { Signature = Signature, Fields = [ColumnField.Surname] } } }),
        ];

        Assert.Equal(4, receipts.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(receipts[0], IntakePost.ReceiptOf(table with { Format = BodyFormat.Json, Hints = new TableHints { Flight = "EK456" } }));
    }

    [Fact]
    public void The_desk_is_open_to_nodes_and_to_the_officers_of_a_unit_and_to_nobody_else()
    {
        var options = new AuthorizationOptions();
        Access.AddPolicies(options);

        var roles = options.GetPolicy(Access.Desk)!.Requirements.OfType<RolesAuthorizationRequirement>().Single().AllowedRoles;

        Assert.Equal([Access.NodeRole, nameof(Role.TargetingOfficer), nameof(Role.ShiftLead)], roles);
    }
}
