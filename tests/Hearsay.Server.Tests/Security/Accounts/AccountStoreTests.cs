using Hearsay.Ledger;
using Hearsay.Server.Security;
using Hearsay.Server.Security.Accounts;
using Hearsay.Testing;

namespace Hearsay.Server.Tests.Security.Accounts;

public sealed class AccountStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SettableTime _time = new();
    private readonly LedgerStore _store;
    private readonly AccountStore _accounts;

    public AccountStoreTests()
    {
        _store = LedgerStore.Open(LedgerLocation.Of(_folder.At("ledger.db")), _time);
        _accounts = new AccountStore(_store, _time);
    }

    [Fact]
    public void FindByKey_TheKey_IsItsHolder() =>
        Assert.Equal(new Caller("bot", Scope.Write), _accounts.FindByKey(_accounts.AddKey("bot", Scope.Write)));

    [Theory]
    [InlineData("")]
    [InlineData("hs_")]
    [InlineData("hs_000000000000_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("' OR 1=1 --")]
    public void FindByKey_ForgedKey_IsNobody(string key) => Assert.Null(_accounts.FindByKey(key));

    [Fact]
    public void FindByKey_OneLetterChanged_IsNobody()
    {
        string key = _accounts.AddKey("bot", Scope.Read);
        Assert.Null(_accounts.FindByKey(key[..^1] + (key[^1] == 'a' ? 'b' : 'a')));
    }

    [Fact]
    public void RevokeKey_Once_EndsIt()
    {
        string key = _accounts.AddKey("bot", Scope.Read);
        string id = _accounts.ListKeys().Single().Id;
        Assert.True(_accounts.RevokeKey(id));
        Assert.False(_accounts.RevokeKey(id));
        Assert.Null(_accounts.FindByKey(key));
        Assert.False(_accounts.HasAny());
    }

    [Fact]
    public void AddKey_InTheLedger_IsAHashOnly()
    {
        string secret = _accounts.AddKey("bot", Scope.Read).Split('_')[2];
        Assert.DoesNotContain(_store.Documents("keys"), document => document.Json.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public void RemovePerson_Once_EndsTheSessions()
    {
        _accounts.SetPassword("ana", "long enough 1", Scope.Write);
        string token = _accounts.SignIn("ana", "long enough 1")!;
        Assert.True(_accounts.RemovePerson("ana"));
        Assert.False(_accounts.RemovePerson("ana"));
        Assert.Null(_accounts.FindBySession(token));
        Assert.Null(_accounts.SignIn("ana", "long enough 1"));
    }

    [Fact]
    public void SignIn_RightPassword_LastsUntilItEnds()
    {
        _accounts.SetPassword("ana", "long enough 1", Scope.Write);
        string token = _accounts.SignIn("ana", "long enough 1")!;
        Assert.Equal("ana", _accounts.FindBySession(token)?.Name);
        _time.Advance(TimeSpan.FromHours(13));
        Assert.Null(_accounts.FindBySession(token));
    }

    [Theory]
    [InlineData("ana", "wrong password")]
    [InlineData("bea", "long enough 1")]
    public void SignIn_WhatDoesNotFit_IsNobody(string name, string password)
    {
        _accounts.SetPassword("ana", "long enough 1", Scope.Write);
        Assert.Null(_accounts.SignIn(name, password));
    }

    [Fact]
    public void SetPassword_Anew_EndsOpenSessions()
    {
        _accounts.SetPassword("ana", "long enough 1", Scope.Write);
        string token = _accounts.SignIn("ana", "long enough 1")!;
        _time.Advance(TimeSpan.FromSeconds(1));
        _accounts.SetPassword("ana", "long enough 2", Scope.Write);
        Assert.Null(_accounts.FindBySession(token));
    }

    [Fact]
    public void SignOut_Session_IsOver()
    {
        _accounts.SetPassword("ana", "long enough 1", Scope.Write);
        string token = _accounts.SignIn("ana", "long enough 1")!;
        _accounts.SignOut(token);
        Assert.Null(_accounts.FindBySession(token));
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
