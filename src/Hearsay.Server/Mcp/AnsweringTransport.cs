using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Hearsay.Server.Mcp;

/// <summary>MCP over two streams that ends only when every request is answered: a client that says all and closes its side still gets its answers.</summary>
internal sealed class AnsweringTransport : ITransport
{
    private readonly LingeringInput _input;
    private readonly StreamServerTransport _inner;
    private readonly Channel<JsonRpcMessage> _messages = Channel.CreateUnbounded<JsonRpcMessage>();
    private readonly ConcurrentDictionary<RequestId, bool> _open = new();
    private readonly Task _passing;
    private volatile bool _isEnding;

    /// <summary>Reads and writes these streams, line by line.</summary>
    public AnsweringTransport(Stream input, Stream output, string? name)
    {
        _input = new LingeringInput(input);
        _inner = new StreamServerTransport(_input, output, name);
        _passing = PassOnAsync();
    }

    public string? SessionId => _inner.SessionId;

    public ChannelReader<JsonRpcMessage> MessageReader => _messages.Reader;

    public async Task SendMessageAsync(JsonRpcMessage message, CancellationToken cancellationToken = default)
    {
        try
        {
            await _inner.SendMessageAsync(message, cancellationToken);
        }
        finally
        {
            // An answer that could not be sent is none to wait for either.
            if (message is JsonRpcMessageWithId answer and (JsonRpcResponse or JsonRpcError))
                Close(answer.Id);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _input.Release();
        await _inner.DisposeAsync();
        await _passing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _input.DisposeAsync();
    }

    // Messages come in the order of the input, so that the farewell comes when all requests are known.
    private async Task PassOnAsync()
    {
        Exception? fault = null;
        try
        {
            await foreach (JsonRpcMessage message in _inner.MessageReader.ReadAllAsync())
            {
                if (message is JsonRpcNotification { Method: LingeringInput.Farewell })
                {
                    _isEnding = _input.HasEnded;
                    ReleaseWhenAnswered();
                    continue;
                }

                if (message is JsonRpcRequest request)
                    _open[request.Id] = true;
                _messages.Writer.TryWrite(message);
                // What a client takes back is not answered.
                if (message is JsonRpcNotification { Method: NotificationMethods.CancelledNotification } notice && IdIn(notice) is { } id)
                    Close(id);
            }
        }
        catch (Exception exception)
        {
            fault = exception;
            throw;
        }
        finally
        {
            _messages.Writer.TryComplete(fault);
        }
    }

    private void Close(RequestId id)
    {
        _open.TryRemove(id, out _);
        ReleaseWhenAnswered();
    }

    private void ReleaseWhenAnswered()
    {
        if (_isEnding && _open.IsEmpty)
            _input.Release();
    }

    private static RequestId? IdIn(JsonRpcNotification notice) =>
        notice.Params?["requestId"] switch
        {
            JsonValue value when value.TryGetValue(out long number) => new RequestId(number),
            JsonValue value when value.TryGetValue(out string? text) => new RequestId(text),
            _ => null,
        };
}
