import { describe, expect, it } from "vitest";
import { isConference } from "../../../src/exporters/conferences.ts";

describe("isConference(venue)", () => {
  it.each([
    // Letters alone, with a year, beside others.
    ...["ICRA", "IROS", "AISTATS", "WACV", "COLING", "UAI", "RSS", "CORL", "ACML", "COLT", "COLM"],
    ...["NIPS", "CVPR", "ECCV", "ICCV", "IJCAI", "ICML", "ICLR", "ACL", "NAACL", "AAAI", "WWW"],
    ...["3DV", "AUTOML", "ALT", "CHI", "CHI '18", "SIGIR ’18", "SIGIR '18", "ACM SIGKDD"],
    ...["CVPR 2016", "CVPR2016", "CVPR'16", "CVPRW", "CVPR 2016 Workshops", "ECCV (3)", "icra"],
    ...["EMNLP-IJCNLP", "EMNLP/IJCNLP 2019", "NAACL-HLT", "IEEE ICRA", "ACL Findings", "ACM MM"],
    ...["NeurIPS 2019 Datasets and Benchmarks Track", "ICML 2020, PMLR 119", "AAAI/IAAI"],
    ...["Interspeech 2020", "CoRL 2023", "IEEE VTC", "ICTS", "WOBO 2018", "USENIX FAST 2020"],
    ...["Advances in Signals (NeurIPS 2019)", "Some Event of Many Words (SEMW 2018)"],
    // Spelled out, and shortened.
    ...["Proceedings of the 3rd Workshop on Sand", "CEUR Workshop Proceedings", "Proc. CVPR"],
    ...["Int. Conf. on Tides", "Proc. IEEE Int. Conf. Robot. Autom.", "Symp. Theory Comput."],
    ...["Annual Meeting of the Association for Computational Linguistics"],
    ...["Proceedings of the IEEE/CVF Conference on Computer Vision and Pattern Recognition"],
    ...["Proceedings of the IEEE International Conference on Robotics and Automation"],
    ...["Proceedings of the Human Factors and Ergonomics Society Annual Meeting"],
    ...["Proceedings of the 41st Annual Cognitive Science Society"],
    ...["Proceedings of the AAAI Conference on Artificial Intelligence"],
    ...["Proceedings of Machine Learning Research", "Proceedings of the VLDB", "Proc. ACM CHI"],
    ...["Advances in Neural Information Processing Systems", "Robotics: Science and Systems"],
    ...["Findings of the Association for Computational Linguistics: EMNLP 2021"],
    ...["North American Chapter of the Association for Computational Linguistics"],
    ...["Lecture Notes in Computer Science", "Proceedings of SPIE", "AIP Conference Proceedings"],
    ...["European Congress of Radiology", "AES Convention 145", "EGU General Assembly 2021"],
    ...["E3S Web of Conferences", "Extended Abstracts of CHI", "Tagung der DPG", "ACM SIGMOD"],
  ])("knows %s for one", (venue) => {
    expect(isConference(venue)).toBe(true);
  });

  it.each([
    ...[
      "IEEE Transactions on Robotics",
      "IEEE Robotics and Automation Letters",
      "IEEE Trans. Robot.",
    ],
    ...["Robotics and Automation Letters", "Journal of Machine Learning Research", "J. ACM"],
    ...["Journal of Physics: Conference Series", "J. Phys. Conf. Ser.", "J Phys Conf Ser"],
    ...["Proceedings of the National Academy of Sciences", "Proc. Natl. Acad. Sci. U.S.A."],
    ...["Proceedings of the IEEE", "Proc. IEEE", "Proceedings of the Royal Society B"],
    ...["Proceedings of the ACM on Programming Languages", "Proc. ACM Program. Lang."],
    ...[
      "Proc. ACM Hum.-Comput. Interact.",
      "Proceedings of the VLDB Endowment",
      "Proc. VLDB Endow.",
    ],
    ...["Proceedings on Privacy Enhancing Technologies", "Proc. Am. Math. Soc.", "PNAS 2019"],
    ...["Proceedings of the Institution of Mechanical Engineers", "Mayo Clinic Proceedings"],
    ...["PLOS ONE", "PLoS ONE", "PLOS ONE 2012", "Nature", "NATURE", "Nature Machine Intelligence"],
    ...["Science", "Cell", "The Lancet", "eLife", "BMJ 2020", "JMLR 2019", "TPAMI", "TACL 2020"],
    ...["NeuroImage 2018", "PeerJ 2019", "EMBO 2019"],
    ...["IJCV", "IJRR 2019", "Neural Networks", "Artificial Intelligence", "Machine Learning"],
    ...["Transactions of the Association for Computational Linguistics", "Ada Letters"],
    ...[
      "SIGMOD Record",
      "SIGKDD Explorations",
      "SIGIR Forum",
      "ACM SIGPLAN Notices",
      "AI Magazine",
    ],
    ...["Computer Graphics Forum", "Communications of the ACM", "ACM Computing Surveys", "PACMPL"],
    ...["Annual Review of Psychology", "Tai Chi Review", "WINE ECONOMICS AND POLICY", "Models"],
    ...[
      "FAST TRACK ARTICLES",
      "DATE PALM RESEARCH",
      "Crypto and Money",
      "ICARUS",
      "Icarus",
      "Fire",
    ],
    ...["SCIENCE SIGNALING", "Lecture Notes in Mathematics", "Aslib Proceedings"],
    ...["Colloquium Mathematicum", "Procedia Computer Science", "Annals of Statistics", ""],
  ])("takes %s for a journal", (venue) => {
    expect(isConference(venue)).toBe(false);
  });
});
