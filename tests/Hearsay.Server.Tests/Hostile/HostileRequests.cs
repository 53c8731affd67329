using System.Globalization;
using System.Text;

namespace Hearsay.Server.Tests.Hostile;

/// <summary>Bad requests of twenty kinds, the same ones for the same seed.</summary>
internal sealed class HostileRequests
{
    private static readonly string[] Paths =
    [
        "/",
        "/stories/x",
        "/search?q=",
        "/api/v1/stories?after=",
        "/api/v1/search?q=",
        "/api/v1/claims?story=",
        "/api/v1/actors?name=",
        "/api/v1/claims/nearest?text=",
        "/api/v1/outlets?x=",
    ];

    private static readonly string[] Sql =
    [
        "' OR '1'='1",
        "x'; DROP TABLE article; --",
        "\" OR 1=1 --",
        "1) UNION SELECT sql FROM sqlite_master --",
        "'||pg_sleep(10)--",
        "NEAR(a b, 9) * ^ : { } - +",
        "title:\"x\" AND NOT (y",
    ];

    private static readonly string[] Scripts =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "javascript:alert(1)//",
        "<svg/onload=alert(1)>",
        "'-alert(1)-'",
        "{{7*7}}${7*7}",
    ];

    private static readonly string[] Traversals =
    [
        "/../../../../etc/passwd",
        "/assets/../../../etc/passwd",
        "/assets/..%2f..%2f..%2fetc%2fpasswd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/....//....//etc/passwd",
        "/assets/..%5c..%5cwindows%5cwin.ini",
        "/assets//etc/passwd",
        "/articles/..%2f..%2fetc%2fpasswd",
        "/api/v1/articles/%2e%2e%2fledger.db",
        "/assets/site.css%00.png",
    ];

    private static readonly string[] PrivateTargets =
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://0.0.0.0/",
        "http://169.254.169.254/latest/meta-data/iam/",
        "http://[::ffff:169.254.169.254]/",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://[fe80::1]/",
        "http://[fd00:ec2::254]/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:25/",
        "http://user:pass@127.0.0.1/",
        "ftp://127.0.0.1/",
    ];

    private static readonly string[] Json =
    [
        "{",
        "null",
        "[]",
        "\"text\"",
        "{\"kind\":{}}",
        "{\"kind\":[1,2]}",
        "{\"kind\":1e999}",
        "{\"kind\":\"\\ud800\"}",
        "{\"kind\":\"note\",\"subjectKind\":\"claim\",\"subject\":\"\\u0000\"}",
        "{\"name\":null,\"minOrigins\":\"two\"}",
        "{\"minOrigins\":99999999999999999999}",
        "{\"dyads\":[[\"a\"]]}",
        "{\"quiet\":{\"from\":\"25:00\"}}",
        "{\"__proto__\":{\"x\":1}}",
        "{\"text\":5}",
        "{\"url\":[]}",
    ];

    private static readonly string[] JsonTargets =
    [
        "POST /api/v1/decisions",
        "PUT /api/v1/watch-lists/x",
        "POST /api/v1/feeds",
        "POST /api/v1/fetches",
        "POST /api/v1/articles",
        "POST /mcp",
    ];

    private readonly Random _random;

    public HostileRequests(int seed) => _random = new Random(seed);

    /// <summary>Requests of all kinds in turn.</summary>
    public IEnumerable<HostileRequest> Take(int count)
    {
        Func<HostileRequest>[] kinds = Kinds();
        for (int i = 0; i < count; i++)
            yield return kinds[i % kinds.Length]();
    }

    /// <summary>How many kinds there are.</summary>
    public int KindCount => Kinds().Length;

    private Func<HostileRequest>[] Kinds() =>
        [
            () => Get("sql injection", One(Paths) + Uri.EscapeDataString(One(Sql))),
            () => Get("script injection", One(Paths) + Uri.EscapeDataString(One(Scripts)), "Accept: text/html"),
            () => Get("path traversal", One(Traversals)),
            () => Form("file name traversal", "../../../tmp/" + One(Scripts) + ".html\0", "<p>x</p>"),
            () => Get("oversized header", "/", "X-Filler: " + new string('x', 1_000 * Between(17, 60))),
            () => Get("oversized address", "/?q=" + new string('x', 1_000 * Between(9, 40))),
            () => Body("oversized body", "POST /api/v1/decisions", "{\"reason\":\"" + new string('x', 1_000 * Between(300, 400)) + "\"}"),
            () => Body("wrong JSON types", One(JsonTargets), One(Json)),
            () => Body("deep JSON", One(JsonTargets), new string('[', Between(100, 20_000)) + "1"),
            () => Body("wrong media type", One(JsonTargets), "<x/>", One(["text/xml", "application/x-www-form-urlencoded", "x", ""])),
            () =>
                Head(
                    "wrong method",
                    One(["DELETE", "PATCH", "TRACE", "CONNECT", "FOO", "PROPFIND"]),
                    One(["/", "/api/v1/stories", "/mcp", "/api/v1/nothing"])
                ),
            () =>
                Get(
                    "forged key",
                    "/api/v1/audit",
                    "Authorization: "
                        + One([
                            "Bearer hs_" + Hex(12) + "_" + Hex(64),
                            "Basic YWRtaW46YWRtaW4=",
                            "Bearer eyJhbGciOiJub25lIn0.e30.",
                            "Bearer ' OR 1=1",
                        ])
                ),
            () =>
                Get(
                    "forged session",
                    "/api/v1/audit",
                    "Cookie: hearsay-session=" + One([Hex(64), "' OR 1=1", "../x", new string('a', 3_000)]),
                    "Authorization: Bearer x"
                ),
            () =>
                Body(
                    "forged form",
                    One(["POST /decisions", "POST /sign-in", "POST /sign-out", "POST /add"]),
                    "form-token=" + Hex(64) + "&name=a&password=b",
                    "application/x-www-form-urlencoded"
                ),
            () => Get("foreign host name", "/", "Host: rebound.example"),
            () => Body("foreign origin", "POST /api/v1/decisions", "{}", "application/json", "Origin: https://elsewhere.example"),
            () => Body("private target", One(["POST /api/v1/fetches", "POST /api/v1/feeds", "PUT /api/v1/watch-lists/ssrf"]), Target()),
            () =>
                new HostileRequest(
                    "slow client",
                    Encoding.ASCII.GetBytes(
                        One([
                            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ",
                            "POST /api/v1/articles HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\nContent-Length: 5000\r\n\r\nabc",
                        ])
                    )
                )
                {
                    Waits = true,
                },
            () =>
                Get(
                    "broken letters",
                    One(Paths) + One(["%00", "%ff%fe", "%c0%ae%c0%ae", "%ed%a0%80", "%", "%zz", "%u0041", "%0d%0aSet-Cookie:%20x=1"])
                ),
            () => new HostileRequest("broken protocol", Broken()),
        ];

    private string Target()
    {
        string target = One(PrivateTargets);
        return _random.Next(2) == 0 ? $"{{\"url\":\"{target}\"}}" : $"{{\"webhook\":\"{target}\"}}";
    }

    private byte[] Broken() =>
        _random.Next(8) switch
        {
            0 => Bytes("GET / HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n"),
            1 => Bytes("GET  /  HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n"),
            2 => Bytes(
                "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n"
            ),
            3 => Bytes(
                "POST /mcp HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n"
            ),
            4 => Bytes("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: rebound.example\r\n\r\n"),
            5 => Bytes("GET / HTTP/1.1\r\n\r\n"),
            6 => Bytes(
                "POST /api/v1/decisions HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: -5\r\n\r\n{}"
            ),
            _ => Noise(),
        };

    private byte[] Noise()
    {
        byte[] noise = new byte[Between(1, 2_000)];
        _random.NextBytes(noise);
        return noise;
    }

    private static HostileRequest Get(string kind, string path, params string[] headers) => Head(kind, "GET", path, headers);

    private static HostileRequest Head(string kind, string method, string path, params string[] headers)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{method} {path} HTTP/1.1\r\n");
        if (!Array.Exists(headers, header => header.StartsWith("Host:", StringComparison.Ordinal)))
            text.Append("Host: 127.0.0.1\r\n");
        foreach (string header in headers)
            text.Append(header).Append("\r\n");
        return new HostileRequest(kind, Bytes(text.Append("Connection: close\r\n\r\n").ToString()));
    }

    private static HostileRequest Body(string kind, string target, string body, string type = "application/json", params string[] headers)
    {
        string[] all =
        [
            .. headers,
            "Content-Type: " + type,
            "Content-Length: " + Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture),
        ];
        HostileRequest head = Head(kind, target.Split(' ')[0], target.Split(' ')[1], all);
        return head with { Bytes = [.. head.Bytes, .. Bytes(body)] };
    }

    private static HostileRequest Form(string kind, string file, string content)
    {
        string body =
            $"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{file}\"\r\nContent-Type: text/html\r\n\r\n{content}\r\n--b--\r\n";
        return Body(kind, "POST /api/v1/files", body, "multipart/form-data; boundary=b");
    }

    private string Hex(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "0123456789abcdef"[_random.Next(16)]));

    private int Between(int least, int most) => _random.Next(least, most + 1);

    private string One(string[] choices) => choices[_random.Next(choices.Length)];

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
