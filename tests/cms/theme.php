<?php /* The template of the pages: it holds the one script that form B needs. */ ?>
<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>計画</title>
<?php if (single_post_title('', false) === '計画 link') echo file_get_contents(__DIR__ . '/template.html'); ?>
</head>
<body>
<main><?php while (have_posts()) { the_post(); the_content(); } ?></main>
</body>
</html>
