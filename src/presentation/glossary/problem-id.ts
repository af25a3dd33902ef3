/** The id of the problem that the page is shown again with. */
export const GLOSSARY_PROBLEM_ID = 'glossary-problem';
