use rtk::{Api, ErrorFormat, Id, Listing, Nested, OpenEnum, Paging, Resource};

/// GitHub's REST API.
#[derive(Debug, Api)]
#[api(
    base_url = "https://api.github.com",
    env(token = "GITHUB_TOKEN"),
    headers(x_github_api_version = "2022-11-28", accept = "application/vnd.github+json"),
    paging = Paging::link_header("page", Some("per_page")),
    errors = ErrorFormat::DEFAULT.at("").causes("errors"),
    request_id = "x-github-request-id"
)]
pub struct GitHub;

/// A user or an organization, whose repositories are below its name.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/repos", api = GitHub, id_key = login, id_param = owner, only())]
pub struct Owner {
    pub login: Id<Self>,
}

/// A repository.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/repos/{owner}",
    id_key = name,
    id_param = repo,
    plural = repositories,
    only(find, destroy),
    has_many = Issue
)]
pub struct Repository {
    pub name: Id<Self>,
    pub description: Option<String>,
    #[attribute(read_only)]
    pub stargazers_count: u64,
}

/// An issue. GitHub calls its number what rtk calls its id.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/repos/{owner}/{repo}/issues",
    scope = Repository,
    id_key = number,
    id_param = issue_number,
    without(destroy),
    all(query(state = IssueState, labels = String))
)]
pub struct Issue {
    #[attribute(with = rtk::loose)]
    pub number: Id<Self>,
    #[attribute(required)]
    pub title: String,
    pub body: Option<String>,
    #[attribute(update_only)]
    pub state: IssueState,
    #[attribute(read_only)]
    pub labels: Vec<Label>,
}

/// Searches in all repositories.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/search",
    api = GitHub,
    singleton,
    only(),
    get(find_issues(q) = "issues", query(q = String, sort = String), returns = Listing<Issue>, key = "items")
)]
pub struct Search {}

/// State of an issue.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub enum IssueState {
    Open,
    Closed,
    Other(String),
}

/// A label of an issue.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub struct Label {
    pub name: String,
    pub color: Option<String>,
}
