namespace Touchline.Model.Imports;

/// <summary>
/// Users of an HR system or a CRM. Traps: the manager by id, e-mail or name; first and last name apart; reporting lines
/// without dates; users who are no longer active without a last day.
/// </summary>
public static class PeopleFile
{
    /// <summary>The fields, their headers and the known sources.</summary>
    public static ImportFormat Format { get; } = new()
    {
        Name = "people",
        Label = "People",
        Fields =
        [
            new("id", "Id", "person", "Employee ID", "Employee #", "EmployeeNumber", "PersonID", "User ID", "Owner ID", "Id", "employee_id"),
            new("name", "Name", "Name", "Full Name", "Worker", "Display Name", "Employee Name", "Preferred Name"),
            new("first-name", "First name", "FirstName", "First Name", "first_name", "Given Name"),
            new("last-name", "Last name", "LastName", "Last Name", "last_name", "Surname", "Family Name"),
            new("email", "E-mail", "Email", "Work Email", "E-mail", "Email Address", "Primary Email", "Username", "User Principal Name"),
            new("manager-id", "Manager, by id", "ManagerId", "Manager ID", "SupervisorID", "manager_employee_id", "Supervisor ID", "Reports To ID"),
            new("manager-email", "Manager, by e-mail", "manager_email", "Manager Email", "Supervisor Email"),
            new("manager", "Manager, by name", "Manager", "Reporting to", "Reports To", "Supervisor", "Manager Name", "Supervisor Name", "Worker's Manager"),
            new("title", "Title", "Title", "Job Title", "Business Title", "Position", "job_title"),
            new("region", "Region", "Region", "regional_office", "Office", "Location", "Territory", "Division"),
            new("segment", "Segment", "Segment"),
            new("starts", "First day", "starts", "Start Date", "Hire Date", "HireDate", "Original Hire Date"),
            new("ends", "Last day", "ends", "End Date", "Termination Date", "Last Day of Work", "TerminationDate"),
            new("active", "Active", "IsActive", "Active", "Active Status", "Employment Status"),
        ],
        Needs = [["id", "name", "email", "last-name"]],
        Sources =
        [
            new("Salesforce users", "ManagerId", "IsActive"),
            new("a BambooHR directory", "SupervisorID"),
            new("a BambooHR directory", "Employee #", "Reporting to"),
            new("Workday workers", "Worker", "Business Title"),
            new("HubSpot owners", "Owner ID", "Email"),
            new("Touchline's own people", "person", "starts", "ends"),
        ],
    };
}
