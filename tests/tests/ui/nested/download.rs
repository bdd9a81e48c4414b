use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(download(download = url, expires = until))]
pub struct Export {
    pub signed_url: String,
}

#[derive(Debug, Clone, Nested)]
#[nested(download(signed_url = signed_url), download(new = signed_url), download(file = signed_url), download(file = signed_url))]
pub struct Dump {
    pub signed_url: Option<String>,
}

#[derive(Debug, Clone, Nested)]
#[nested(download(download = size))]
pub struct File {
    pub size: u64,
}

#[derive(Debug, Clone, Nested)]
#[nested(download)]
pub struct Picture {
    pub url: String,
}

fn main() {}
