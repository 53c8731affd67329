-- Old ids of claims are followed from id to id now, not rewritten: nobody asks which ones lead to an id.
DROP INDEX claim_name_current;
