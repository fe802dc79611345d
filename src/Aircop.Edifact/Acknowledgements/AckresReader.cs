namespace Aircop.Edifact.Acknowledgements;

/// <summary>Reads an ACKRES: MSG, and each ERC with the text (IFT) behind it.</summary>
internal sealed class AckresReader(FindingLog findings)
{
    private const int MaxErrors = 999;

    private readonly List<AcknowledgedError> _errors = [];
    private string? _function;
    private bool _isOpen;

    /// <summary>Takes the next segment of the message.</summary>
    public void Take(in Segment segment)
    {
        switch (segment.Tag)
        {
            case Tags.Msg:
                _function ??= segment.Code(1, 2) ?? segment.Code(1, 1);
                return;
            case Tags.Erc:
                _isOpen = segment.HasValue(1) && _errors.Count < MaxErrors;
                if (_isOpen)
                {
                    _errors.Add(new AcknowledgedError(segment.Code(1, 1) ?? "", null));
                }

                return;
            case Tags.Ift when _isOpen:
                for (var element = 2; element <= segment.ElementCount; element++)
                {
                    _errors[^1] = _errors[^1] with { Text = TextLines.Join(_errors[^1].Text, segment.ValueFrom(element, 1)) };
                }

                return;
        }
    }

    /// <summary>Ends the message.</summary>
    public AckresMessage Finish()
    {
        if (_function is null)
        {
            findings.AddOnWhole(FindingCode.MissingMandatoryField, "MSG is missing; the message was taken for an acknowledgement.");
        }

        return new AckresMessage { FunctionCode = _function, Errors = [.. _errors] };
    }
}
