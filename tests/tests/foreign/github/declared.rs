//! A part of GitHub's REST API.
//!
//! What could not be said:
//!
//! - `incomplete_results` beside the hits of a search is not a part of the list: it takes an action of its own, `Hit::search`, whose result is one page.
//!   Mended by `page.extra()`.
//! - An asset's bytes are behind a redirect to another host. The redirect is a response to look at (`send_raw`), whose `Location` the caller hands to
//!   `Client::download`. Mended by a transport that follows redirects.
//! - An issue of the search belongs to a repository that only its `repository_url` names, so a hit has no way to its issue.
//! - The `state` of a list is another enum than that of an issue: it knows `all`.

use rtk::{Api, ErrorFormat, Id, Nested, OpenEnum, Paging, Resource, Response, Timestamp};

/// GitHub's REST API.
#[derive(Debug, Api)]
#[api(
    base_url = "https://api.github.com",
    env(token = "GITHUB_TOKEN"),
    headers(x_github_api_version = "2022-11-28", accept = "application/vnd.github+json"),
    paging = Paging::link_header("page", Some("per_page")),
    errors = ErrorFormat::DEFAULT.at("").causes("errors").pointer("field"),
    request_id = "x-github-request-id"
)]
pub(super) struct GitHub;

/// A user or an organization.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/repos", api = GitHub, id_key = login, id_param = owner, only())]
pub(super) struct Owner {
    pub login: Id<Self>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/repos/{owner}",
    id_key = name,
    id_param = repo,
    plural = repositories,
    only(find),
    has_many = Issue,
    has_many = Label,
    has_many = Release
)]
pub(super) struct Repository {
    pub name: Id<Self>,
    #[attribute(read_only)]
    pub full_name: String,
}

/// An issue. Its number in the repository is its id in paths.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/repos/{owner}/{repo}/issues",
    scope = Repository,
    id_key = number,
    id_param = issue_number,
    without(destroy),
    all(query(state = ListedState, labels(join = ",") = Vec<String>, since = Timestamp)),
    post(add_labels = "labels", body = LabelNames, returns = Vec<IssueLabel>),
    put(set_labels = "labels", body = LabelNames, returns = Vec<IssueLabel>),
    delete(remove_label(name) = "labels/{name}", on = member, returns = Vec<IssueLabel>),
    put(lock = "lock", body = Lock),
    delete(unlock = "lock")
)]
pub(super) struct Issue {
    #[attribute(with = rtk::loose)]
    pub number: Id<Self>,
    #[attribute(required)]
    pub title: String,
    pub body: Option<String>,
    #[attribute(update_only)]
    pub state: IssueState,
    #[attribute(input = Vec<String>)]
    pub labels: Vec<IssueLabel>,
    #[attribute(read_only)]
    pub user: Option<User>,
    #[attribute(read_only)]
    pub created_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub(super) enum IssueState {
    Open,
    Closed,
    Other(String),
}

/// Which issues a list has.
#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub(super) enum ListedState {
    Open,
    Closed,
    All,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Nested)]
pub(super) struct LabelNames {
    #[attribute(required)]
    pub labels: Vec<String>,
}

#[derive(Debug, Clone, Nested)]
pub(super) struct Lock {
    pub lock_reason: Option<String>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub(super) struct User {
    pub login: String,
}

/// A label as it is in an issue.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub(super) struct IssueLabel {
    pub name: String,
}

/// A label of a repository. Its id is its name, which has spaces and slashes.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/repos/{owner}/{repo}/labels", scope = Repository, id_key = name, id_param = name)]
pub(super) struct Label {
    #[attribute(required)]
    pub name: Id<Self>,
    pub color: Option<String>,
    #[attribute(nullable)]
    pub description: Option<String>,
    #[attribute(update_only, write_only)]
    pub new_name: Option<String>,
}

/// A hit of a search among all issues.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/search/issues",
    api = GitHub,
    id_param = hit_id,
    only(all),
    list_key = "items",
    all(query(q(required) = String, sort = String, order = Order)),
    get(search(q) = "", on = collection, query(q = String), returns = Hits)
)]
pub(super) struct Hit {
    #[attribute(with = rtk::loose)]
    pub id: Id<Self>,
    pub number: u64,
    pub title: String,
    pub repository_url: String,
    pub score: f64,
}

#[derive(Debug, Clone, PartialEq, Eq, OpenEnum)]
#[open_enum(rename_all = "snake_case")]
pub(super) enum Order {
    Asc,
    Desc,
    Other(String),
}

/// One page of a search, with what is beside its hits.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub(super) struct Hits {
    pub total_count: u64,
    pub incomplete_results: bool,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/repos/{owner}/{repo}/releases",
    scope = Repository,
    read_only,
    get(latest = "latest", on = collection, returns = Self),
    get(find_by_tag(tag) = "tags/{tag}", returns = Self)
)]
pub(super) struct Release {
    #[attribute(with = rtk::loose)]
    pub id: Id<Self>,
    pub tag_name: String,
    pub assets: Vec<ReleaseAsset>,
}

/// An asset as it is in a release.
#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
pub(super) struct ReleaseAsset {
    #[attribute(with = rtk::loose)]
    pub id: Id<Asset>,
    pub name: String,
    pub size: u64,
}

/// A file of a release.
#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/repos/{owner}/{repo}/releases/assets",
    scope = Repository,
    only(find),
    get(content = "", headers(accept = "application/octet-stream"), returns = Response),
    download(download = browser_download_url)
)]
pub(super) struct Asset {
    #[attribute(with = rtk::loose)]
    pub id: Id<Self>,
    pub name: String,
    pub browser_download_url: String,
}
