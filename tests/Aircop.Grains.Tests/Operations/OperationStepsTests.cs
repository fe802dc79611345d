using Aircop.Contracts.Operations;
using Aircop.Grains.Operations;
using static Aircop.Contracts.Operations.OperationState;

namespace Aircop.Grains.Tests.Operations;

public sealed class OperationStepsTests
{
    private static readonly Dictionary<OperationState, OperationState[]> Allowed = new()
    {
        [Unspecified] = [Cancelled],
        [Proposed] = [Planning, Cancelled],
        [Planning] = [Invited, Cancelled],
        [Invited] = [Preparing, Cancelled],
        [Preparing] = [Rehearsal, Cancelled],
        [Rehearsal] = [Ready, Cancelled],
        [Ready] = [Live, Cancelled],
        [Live] = [Paused, LiveEnded],
        [Paused] = [Live, LiveEnded],
        [LiveEnded] = [CollectingFeedback],
        [CollectingFeedback] = [Evaluating],
        [Evaluating] = [Reported],
        [Reported] = [Closed],
        [Closed] = [],
        [Cancelled] = [],
    };

    [Fact]
    public void Each_state_leads_to_the_next_and_an_operation_is_called_off_only_before_it_is_live()
    {
        foreach (var from in Enum.GetValues<OperationState>())
            Assert.Equal(Allowed[from], Enum.GetValues<OperationState>().Where(to => OperationSteps.IsAllowed(from, to)));
    }
}
