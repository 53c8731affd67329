namespace Hearsay.Core.Statements;

/// <summary>What is done by saying it (Searle), in the contract's words. The numbers are stored in ledgers and never change.</summary>
public enum SpeechAct
{
    Assertion = 0,
    Denial = 1,
    Assurance = 2,
    Promise = 3,
    Threat = 4,
    Vow = 5,
    Warning = 6,
    Accusation = 7,
    Demand = 8,
    Request = 9,
    Offer = 10,
    Question = 11,
    Opinion = 12,
    RefusalToComment = 13,
}
