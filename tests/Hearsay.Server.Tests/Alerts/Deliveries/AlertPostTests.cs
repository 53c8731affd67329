using System.Net;
using System.Text;
using Hearsay.Ingestion.Fetching;
using Hearsay.Server.Alerts;
using Hearsay.Server.Alerts.Deliveries;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hearsay.Server.Tests.Alerts.Deliveries;

public sealed class AlertPostTests
{
    private static readonly AddressGuard Loopback = new(IPNetwork.Parse("127.0.0.0/8"));

    [Fact]
    public async Task Send_Webhook_IsSignedAndSentOnce()
    {
        await using WebhookReceiver receiver = await WebhookReceiver.OpenAsync();
        await using OpenRoom room = await OpenQuietRoomAsync(guard: Loopback);
        string secret = room.Services.WatchLists.Save(new WatchList { Name = "hook", Webhook = receiver.Address })!;
        AlertPost post = PostOf(room, null);
        room.Services.Alerts.Append([Alert("hook", 1, "t-1"), Alert("hook", 2, "t-2"), Alert("hook", 3, "t-1")]);
        Assert.Equal(1, await SendAsync(post));
        Assert.Equal(0, await SendAsync(post));
        ReceivedPost received = Assert.Single(receiver.Posts);
        Assert.Equal("v1=" + WebhookSender.Sign(secret, received.Timestamp, received.Body), received.Signature);
        string body = Encoding.UTF8.GetString(received.Body);
        Assert.Equal(2, body.Split("\"story\":\"t-1\",\"title\":\"Bridge row\",\"alerts\":").Length);
    }

    [Fact]
    public async Task Send_ToAReceiverThatFails_IsTriedAgainLaterThenGivenUpThenRetried()
    {
        SettableTime time = new();
        await using WebhookReceiver receiver = await WebhookReceiver.OpenAsync();
        receiver.Status = 500;
        await using OpenRoom room = await OpenQuietRoomAsync(time, Loopback);
        room.Services.WatchLists.Save(new WatchList { Name = "hook", Webhook = receiver.Address });
        room.Services.Alerts.Append([Alert("hook", 1, "t-1")]);
        AlertPost post = PostOf(room, null);
        await SendAsync(post);
        await SendAsync(post);
        Assert.Single(receiver.Posts);
        for (int i = 0; i < DeliveryPlan.Waits.Length + 2; i++)
        {
            time.Advance(TimeSpan.FromHours(9));
            await SendAsync(post);
        }

        DeliveryStore deliveries = new(room.Services.Ledger.Store);
        Delivery dead = Assert.Single(deliveries.Before(DeliveryState.Dead, null, 10));
        Assert.Equal(DeliveryPlan.Waits.Length + 1, receiver.Posts.Count);
        receiver.Status = 200;
        Assert.True(deliveries.Retry(dead.Number, time.GetUtcNow()));
        Assert.Equal(1, await SendAsync(post));
        Assert.Empty(deliveries.Before(DeliveryState.Dead, null, 10));
    }

    [Fact]
    public async Task Send_WebhookOfAPrivateAddress_IsRefused()
    {
        await using WebhookReceiver receiver = await WebhookReceiver.OpenAsync();
        await using OpenRoom room = await OpenQuietRoomAsync();
        room.Services.WatchLists.Save(new WatchList { Name = "hook", Webhook = receiver.Address });
        room.Services.Alerts.Append([Alert("hook", 1, "t-1")]);
        await SendAsync(PostOf(room, null));
        Delivery failed = Assert.Single(new DeliveryStore(room.Services.Ledger.Store).Before(null, null, 10));
        Assert.Contains("not on the public internet", failed.Problem, StringComparison.Ordinal);
        Assert.Empty(receiver.Posts);
    }

    [Fact]
    public async Task Send_Mail_IsOneThreadAStory()
    {
        using MailReceiver receiver = new();
        await using OpenRoom room = await OpenQuietRoomAsync();
        room.Services.WatchLists.Save(new WatchList { Name = "desk", Mail = "desk@paper.example" });
        room.Services.Alerts.Append([Alert("desk", 1, "t-1"), Alert("desk", 2, "t-2"), Alert("desk", 3, "t-1")]);
        Assert.Equal(1, await SendAsync(PostOf(room, receiver)));
        Assert.Equal(2, receiver.Messages.Count);
        Assert.Single(receiver.Messages, message => message.Contains("References: <story-t-1@hearsay.invalid>", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_MailOfADigest_IsOneMessage()
    {
        using MailReceiver receiver = new();
        await using OpenRoom room = await OpenQuietRoomAsync();
        room.Services.WatchLists.Save(
            new WatchList
            {
                Name = "desk",
                Mail = "desk@paper.example",
                Digest = DigestInterval.Daily,
            }
        );
        room.Services.Alerts.Append([Alert("desk", 1, "t-1"), Alert("desk", 2, "t-2")]);
        await SendAsync(PostOf(room, receiver));
        Assert.Contains("Subject: desk: 2 changes of evidence", Assert.Single(receiver.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_MailThatIsRefused_WaitsAndSaysWhy()
    {
        using MailReceiver receiver = new() { Refuses = true };
        await using OpenRoom room = await OpenQuietRoomAsync();
        room.Services.WatchLists.Save(new WatchList { Name = "desk", Mail = "nobody@paper.example" });
        room.Services.Alerts.Append([Alert("desk", 1, "t-1")]);
        Assert.Equal(0, await SendAsync(PostOf(room, receiver)));
        Delivery failed = Assert.Single(new DeliveryStore(room.Services.Ledger.Store).Before(DeliveryState.Waiting, null, 10));
        Assert.Equal(1, failed.Attempts);
        Assert.NotNull(failed.Problem);
    }

    [Fact]
    public async Task Atom_Alerts_IsOneEntryAStory()
    {
        await using OpenRoom room = await OpenQuietRoomAsync();
        room.Services.WatchLists.Save(new WatchList { Name = "desk" });
        room.Services.Alerts.Append([Alert("desk", 1, "t-1"), Alert("desk", 2, "t-2"), Alert("desk", 3, "t-1", "a\u0001 <b> & c")]);
        string feed = await room.Client.GetStringAsync(new Uri("/alerts.atom?list=desk", UriKind.Relative));
        System.Xml.Linq.XDocument document = System.Xml.Linq.XDocument.Parse(feed);
        Assert.Equal(2, document.Descendants().Count(element => element.Name.LocalName == "entry"));
        Assert.Contains("a <b> & c", document.Root!.Value, StringComparison.Ordinal);
    }

    private static Alert Alert(string list, long sequence, string story, string text = "the bridge was closed") =>
        new()
        {
            At = "2030-05-02T09:00:00.000Z",
            WatchList = list,
            Kind = AlertKind.FirstDenial,
            Story = story,
            Title = "Bridge row",
            Text = text,
            Sequence = sequence,
        };

    // Its own loop must not send what the test sends.
    private static Task<OpenRoom> OpenQuietRoomAsync(TimeProvider? time = null, AddressGuard? guard = null) =>
        OpenRoom.OpenAsync(new ReadingRoomOptions { AlertInterval = TimeSpan.FromHours(24), IsWatching = false }, time, guard);

    private static AlertPost PostOf(OpenRoom room, MailReceiver? mail) =>
        new(
            room.Services,
            new WebhookSender(room.Services.Guard, room.Services.Time),
            mail is null
                ? null
                : new MailSender(new MailServer("127.0.0.1", mail.Port, "alerts@paper.example", UsesTls: false), room.Address)
        );

    private static Task<int> SendAsync(AlertPost post) => post.SendAsync(NullLogger.Instance, CancellationToken.None);
}
