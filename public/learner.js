// The whole script of a learner page. Everything works without it; it only adds.
// Syntax of Chrome 80 and no framework. Sections are added as features need them.
