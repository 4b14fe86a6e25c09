/**
 * Who is in public life, as far as articles tell: `names.standing` is `private` where the words beside the name say so, `bare` where somebody without
 * a role takes part in violence; `name_standings` holds the folded names that an article calls public, and the bare ones.
 */
export const standingTables = `
  ALTER TABLE names ADD COLUMN standing TEXT;
  CREATE TABLE name_standings (
    key TEXT NOT NULL,
    standing TEXT NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (key, standing, article)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX name_standings_by_article ON name_standings (article);
`
