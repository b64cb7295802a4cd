namespace Touchline.Model.Imports;

/// <summary>
/// Deals as CRMs export them. Traps: owners by id, e-mail or name; won and lost by flags or by the stage's name; the
/// close date of an open deal is a forecast; HubSpot and Pipedrive tell the state apart from the stage.
/// </summary>
public static class OpportunityFile
{
    /// <summary>The fields, their headers and the known sources.</summary>
    public static ImportFormat Format { get; } = new()
    {
        Name = "opportunities",
        Label = "Opportunities",
        Fields =
        [
            new("id", "Opportunity id", "opportunity_id", "Opportunity ID", "Id", "Record ID", "hs_object_id", "(Do Not Modify) Opportunity", "Deal - ID", "Deal ID", "opportunity"),
            new("owner-id", "Owner, by id", "OwnerId", "Owner ID", "hubspot_owner_id", "Deal owner ID", "person"),
            new("owner-email", "Owner, by e-mail", "Owner Email", "Owner: Email", "Deal owner email", "Opportunity Owner Email", "Owner e-mail"),
            new("owner", "Owner, by name", "sales_agent", "Opportunity Owner", "Deal owner", "Deal - Owner", "Owner", "Owner Name", "Owner: Full Name"),
            new("account", "Customer", "Account Name", "AccountName", "Account", "Account: Name", "Associated Company", "Company name", "Deal - Organization", "Organization", "Potential Customer", "Customer"),
            new("stage", "Stage", "deal_stage", "StageName", "Stage", "Deal Stage", "dealstage", "Deal - Stage", "Sales Stage", "Status Reason"),
            new("state", "Won, lost or open", "Deal - Status", "Deal status", "Status"),
            new("won", "Is won", "IsWon", "Won", "Is Closed Won", "hs_is_closed_won"),
            new("is-closed", "Is closed", "IsClosed", "Is Deal Closed?", "hs_is_closed"),
            new("opened", "Opened", "engage_date", "CreatedDate", "Created Date", "Create Date", "createdate", "Created On", "Deal - Deal created", "Deal created", "opened"),
            new("closed", "Closed", "Actual Close Date", "Deal - Deal closed on", "Deal closed on", "close_date", "CloseDate", "Close Date", "closedate", "closed"),
            new("amount", "Amount", "Actual Revenue", "close_value", "Amount", "Deal - Value", "Deal value", "Est. Revenue", "Value"),
            new("currency", "Currency", "CurrencyIsoCode", "Amount Currency", "Currency", "Deal - Currency", "deal_currency_code"),
        ],
        Needs = [["id"], ["owner-id", "owner-email", "owner"], ["stage", "state", "won"], ["closed"]],
        Sources =
        [
            new("a Salesforce opportunity report", "Opportunity Owner", "Stage", "Close Date"),
            new("a Salesforce data export", "OwnerId", "StageName", "CloseDate"),
            new("a Pipedrive deal export", "Deal - ID", "Deal - Owner"),
            new("a HubSpot deal export", "Deal Stage", "Deal owner"),
            new("a HubSpot deal export", "dealstage", "hubspot_owner_id"),
            new("a Dynamics opportunity view", "(Do Not Modify) Opportunity"),
            new("a sales pipeline", "sales_agent", "deal_stage"),
            new("Touchline's own opportunities", "opportunity", "person", "won"),
        ],
    };
}
